using System.Globalization;
using System.Runtime.InteropServices;

namespace PerfSage.Prediction.Natives;

/// <summary>
/// ONNX Runtime's native library as the packages carry it: compressed, because NuGet's own compression leaves a third more to download.
/// <c>eng/PerfSage.Packing</c> writes it.
/// </summary>
/// <param name="path">Of the compressed file.</param>
/// <param name="name">What the library is called.</param>
/// <param name="sha256">Of the library, lower-case hexadecimal.</param>
/// <param name="length">Of the library, in bytes.</param>
internal sealed class PackedLibrary(string path, string name, string sha256, long length)
{
    public string Path => path;

    public string Name => name;

    public string Sha256 => sha256;

    public long Length => length;

    /// <returns>The one for this platform; null where there is none, as in the outputs of a build, which have the library itself.</returns>
    /// <param name="folder">Of the program.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="FormatException">What stands beside it is not what was written there.</exception>
    public static PackedLibrary? Find(string folder)
    {
        var (system, name) =
            OperatingSystem.IsWindows() ? ("win", "onnxruntime.dll")
            : OperatingSystem.IsMacOS() ? ("osx", "libonnxruntime.dylib")
            : (IsMusl ? "linux-musl" : "linux", "libonnxruntime.so");
        var platform = system + (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");
        var path = System.IO.Path.Combine(folder, "native", platform, name + ".br");
        if (!File.Exists(path))
        {
            return null;
        }

        var facts = File.ReadAllText(path + ".txt").TrimEnd('\n').Split(' ');
        return facts is [{ Length: 64 } sha256, var length]
            ? new PackedLibrary(path, name, sha256, long.Parse(length, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{path}.txt' is damaged");
    }

    // ONNX Runtime has nothing for Alpine; what is for other Linuxes crashes there.
    private static bool IsMusl => RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);
}
