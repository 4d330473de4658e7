using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>What <c>predictions.txt</c> holds.</summary>
/// <param name="Budgets">Fingerprint of the budgets.txt that was answered.</param>
/// <param name="Predictor">SHA-256 of the network, lower-case hexadecimal.</param>
/// <param name="Locations">Parallel to the items of budgets.txt.</param>
internal sealed record PredictionFile(
    string Budgets,
    string Predictor,
    EquatableArray<SourceLocation> Locations,
    EquatableArray<ModelFacts> Models,
    EquatableArray<DevicePrediction> Predictions)
{
    public const string Header = "perfsage-predictions 1";

    public ModelFacts? ModelAt(string path) => Models.FirstOrDefault(m => m.Path == path);

    public DevicePrediction? Find(string model, string device, double confidence) =>
        Predictions.FirstOrDefault(p => p.Model == model && p.Device == device && p.Confidence.Equals(confidence));
}
