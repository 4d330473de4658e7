using System.Security.Cryptography;
using System.Text;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Core.Features;
using PerfSage.Prediction;

namespace PerfSage.Gate.Predictions.Cache;

/// <summary>Everything but the model that decides about a prediction.</summary>
internal static class PredictionKey
{
    /// <returns>
    /// Hexadecimal digest. The compiler gives assemblies new ids whenever their source changes, even if no version was raised.
    /// </returns>
    public static string Of(string predictorSha256, double confidence, IEnumerable<DeviceProfile> devices, ModelReading reading) =>
        Digest(
            string.Join(
                '\n',
                predictorSha256,
                Numbers.Write(confidence),
                string.Join(',', devices.Select(d => $"{d.Id} {d.Sha256}")),
                string.Join(' ', reading.Texts.Select(t => $"{t.Name}={Uri.EscapeDataString(t.Text)}")),
                Build(typeof(PredictionKey)),
                Build(typeof(Predictor)),
                Build(typeof(FeatureExtractor))
            )
        );

    public static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();

    private static string Build(Type type) => $"{type.Assembly.GetName().Version} {type.Module.ModuleVersionId}";
}
