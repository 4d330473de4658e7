using System.Security.Cryptography;
using PerfSage.Core.Files;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction;

/// <summary>The ONNX file of a predictor.</summary>
internal static class PredictorFile
{
    /// <returns>Lower-case hexadecimal digest of what <see cref="Read"/> reads, without the time that loading takes.</returns>
    /// <exception cref="PredictorException">It is missing or unreadable.</exception>
    public static string Identify(string? path = null) => Digest(Read(path));

    /// <param name="path">The one beside this assembly if null.</param>
    /// <exception cref="PredictorException">It is missing or unreadable.</exception>
    public static byte[] Read(string? path)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, "Predictor", "perfsage.onnx");
        try
        {
            return RegularFile.ReadBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PredictorException($"the predictor '{path}' cannot be read ({e.Message})", e);
        }
    }

    public static string Digest(byte[] onnx) => Convert.ToHexString(SHA256.HashData(onnx)).ToLowerInvariant();
}
