using System.IO.Compression;
using System.Security.Cryptography;
using PerfSage.Prediction.Natives;

namespace PerfSage.Prediction.Tests.Natives;

internal static class PackedContent
{
    /// <param name="folder">Where it lies.</param>
    /// <param name="content">What it is unpacked to.</param>
    /// <param name="promised">What it is said to be unpacked to.</param>
    /// <param name="length">Likewise.</param>
    public static PackedLibrary Write(DirectoryInfo folder, byte[] content, byte[] promised, long length)
    {
        var path = Path.Combine(folder.FullName, Path.GetRandomFileName());
        using (var packed = new BrotliStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(content);
        }

        return new PackedLibrary(path, "lib.so", Convert.ToHexStringLower(SHA256.HashData(promised)), length);
    }
}
