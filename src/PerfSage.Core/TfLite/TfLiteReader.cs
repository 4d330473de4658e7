using System.Security.Cryptography;
using PerfSage.Core.Files;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

/// <summary>Reads a .tflite file into a <see cref="ModelGraph"/>.</summary>
internal static class TfLiteReader
{
    private const string Identifier = "TFL3";

    /// <exception cref="ModelFormatException">The file is missing, not TFLite, truncated or inconsistent.</exception>
    public static ModelGraph ReadFile(string path) => Read(ReadBytes(path));

    /// <exception cref="ModelFormatException">The file is missing, none that ends, or may not be read.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            return RegularFile.ReadBytes(path);
        }
        catch (UnreadableFileException e)
        {
            throw new ModelFormatException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelFormatException($"the file cannot be read ({e.Message})", e);
        }
    }

    /// <exception cref="ModelFormatException">The bytes are not TFLite, truncated or inconsistent.</exception>
    public static ModelGraph Read(byte[] bytes)
    {
        CheckIdentifier(bytes);
        try
        {
            var file = new FlatFile(bytes);
            FlatVerifier.Verify(file);
            var root = FlatTable.Root(file);
            var subgraphs = SubgraphReader.ReadAll(root, file);
            return new ModelGraph(Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant(), bytes.LongLength, subgraphs)
            {
                Signatures = SignatureReader.Read(root, subgraphs.Length),
            };
        }
        catch (Exception e) when (e is not (ModelFormatException or OutOfMemoryException))
        {
            // Offsets of a corrupt file lead anywhere: whatever the buffer's own checks throw means the same to the user.
            throw new ModelFormatException("the file is truncated or corrupt", e);
        }
    }

    private static void CheckIdentifier(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            throw new ModelFormatException("the file is empty");
        }

        if (bytes.Length < 8 || !Identifier.Select(c => (byte)c).SequenceEqual(bytes.AsSpan(4, 4).ToArray()))
        {
            throw new ModelFormatException($"the file is not a TFLite model (no '{Identifier}' identifier)");
        }
    }
}
