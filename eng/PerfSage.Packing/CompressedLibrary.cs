using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PerfSage.Packing;

/// <summary>
/// A library as <c>PLATFORM/NAME.br</c>, and beside it what it is unpacked to: its SHA-256 and its length. The program reads both
/// (<c>PerfSage.Prediction/Natives</c>).
/// </summary>
internal static class CompressedLibrary
{
    // The largest that Brotli's format has.
    private const int WindowBits = 24;

    /// <param name="library"><c>…/runtimes/PLATFORM/native/NAME</c>.</param>
    /// <param name="folder">What an earlier run left there is taken again.</param>
    /// <param name="quality">0 to 11. Of ONNX Runtime, 5 takes 8 s of processor time, 11 more than 4 minutes for a seventh less.</param>
    public static void Write(FileInfo library, DirectoryInfo folder, int quality)
    {
        var content = File.ReadAllBytes(library.FullName);
        var facts = Convert.ToHexStringLower(SHA256.HashData(content)) + " " + content.Length.ToString(CultureInfo.InvariantCulture) + "\n";
        var platform = folder.CreateSubdirectory(library.Directory!.Parent!.Name);
        var path = Path.Combine(platform.FullName, library.Name + ".br");
        var factsPath = path + ".txt";
        if (File.Exists(path) && File.Exists(factsPath) && File.ReadAllText(factsPath) == facts)
        {
            return;
        }

        // Without its facts, the library of an earlier version is none.
        File.Delete(factsPath);
        ReplacedFile.Write(path, file => file.Write(Compress(content, quality)));
        ReplacedFile.Write(factsPath, file => file.Write(Encoding.ASCII.GetBytes(facts)));
    }

    private static ReadOnlySpan<byte> Compress(byte[] content, int quality)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, buffer, out var length, quality, WindowBits)
            ? buffer.AsSpan(0, length)
            : throw new InvalidOperationException("The library cannot be compressed.");
    }
}
