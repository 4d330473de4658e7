using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace PerfSage.Build.Tasks.States;

/// <summary>
/// The kernel notes each change of a file's content or name in a time that no program can set. Asking for it opens nothing, so that a
/// build with nothing to do reads no model.
/// </summary>
internal static class LinuxStatus
{
    // Of statx(2): the buffer's layout is the same on all architectures.
    private const int CurrentFolder = -100;
    private const uint BasicStatus = 0x7ff;
    private const int BufferBytes = 256;
    private const int Inode = 32;
    private const int Size = 40;
    private const int Changed = 96;
    private const int Written = 112;
    private const int Device = 136;

    /// <returns>Device, inode, size, and when it was changed and written; null where the system does not say.</returns>
    public static string? Of(string path)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            if (statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), flags: 0, BasicStatus, buffer) != 0)
            {
                return null;
            }
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }

        long[] numbers =
        [
            BitConverter.ToInt64(buffer, Device),
            BitConverter.ToInt64(buffer, Inode),
            BitConverter.ToInt64(buffer, Size),
            .. Time(buffer, Changed),
            .. Time(buffer, Written),
        ];
        return string.Join(".", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    private static long[] Time(byte[] buffer, int offset) =>
        [BitConverter.ToInt64(buffer, offset), BitConverter.ToUInt32(buffer, offset + sizeof(long))];

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] buffer);
}
