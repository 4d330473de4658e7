using System.Security.Cryptography;
using System.Text;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Files;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction;

/// <summary>The ONNX files of a predictor: one for each family of devices.</summary>
internal static class PredictorFile
{
    /// <returns>
    /// Lower-case hexadecimal digest of all networks that <see cref="Predictor.Load"/> would use, without the time that loading takes.
    /// </returns>
    /// <exception cref="PredictorException">One is missing or unreadable.</exception>
    public static string Identify(string? path = null)
    {
        var files = Builtin().ConvertAll(Read);
        return Digest(path is null ? files : [Read(path), .. files]);
    }

    /// <returns>The files beside this assembly, in the order of the families.</returns>
    public static List<string> Builtin() =>
        [.. DeviceFamilies.All.Select(f => Path.Combine(AppContext.BaseDirectory, "Predictor", f.Id + ".onnx"))];

    /// <exception cref="PredictorException">It is missing or unreadable.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return RegularFile.ReadBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PredictorException($"the predictor '{path}' cannot be read ({e.Message})", e);
        }
    }

    /// <summary>Of a file, or of several in their order.</summary>
    public static string Digest(IReadOnlyList<byte[]> files) =>
        files.Count == 1 ? Hex(files[0]) : Hex(Encoding.ASCII.GetBytes(string.Concat(files.Select(Hex))));

    private static string Hex(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();
}
