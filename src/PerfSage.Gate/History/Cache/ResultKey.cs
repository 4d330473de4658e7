using System.Security.Cryptography;
using System.Text;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;
using PerfSage.Prediction;

namespace PerfSage.Gate.History.Cache;

/// <summary>Everything but the model that decides about a prediction.</summary>
internal static class ResultKey
{
    /// <returns>
    /// Hexadecimal digest. The compiler gives assemblies new ids whenever their source changes, even if no version was raised.
    /// </returns>
    public static string Of(string predictorSha256, double confidence, DeviceCatalog devices, ModelReading reading) =>
        Digest(
            string.Join(
                '\n',
                predictorSha256,
                Numbers.Write(confidence),
                string.Join(',', devices.Devices.Select(d => $"{d.Id} {d.Sha256}")),
                string.Join(' ', reading.Texts.Select(t => $"{t.Name}={Uri.EscapeDataString(t.Text)}")),
                Build(typeof(ResultKey)),
                Build(typeof(Predictor)),
                Build(typeof(FeatureExtractor))
            )
        );

    public static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();

    private static string Build(Type type) => $"{type.Assembly.GetName().Version} {type.Module.ModuleVersionId}";
}
