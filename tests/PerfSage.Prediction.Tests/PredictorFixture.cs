using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;
using PerfSage.Tests.Golden;

namespace PerfSage.Prediction.Tests;

/// <summary>The predictor that ships, loaded once.</summary>
public sealed class PredictorFixture : IDisposable
{
    internal static IReadOnlyList<double> Confidences { get; } = [0.5, 0.8, 0.9, 0.95, 0.99];

    internal Predictor Predictor { get; } = Predictor.Load();

    /// <summary>Of the network for Ethos-U.</summary>
    internal PredictorMetadata Npu => Predictor.MetadataOf(DeviceFamilies.Of("ethos-u"));

    internal static ModelEstimate Estimate(ModelInput model) => Predictor.Estimate([model]).Single();

    /// <returns>Estimates that were made in one run of the network, on all devices.</returns>
    internal ModelEstimate[] Together(IReadOnlyList<ModelInput> models)
    {
        var estimates = Predictor.Estimate(models);
        Predictor.Prepare(estimates, DeviceCatalog.Builtin.Devices);
        return estimates;
    }

    /// <summary>Where it does not matter on which device.</summary>
    internal DeviceEstimate OnOne(ModelInput model) => Predictor.At(Estimate(model), "ethos-u55-256", 0.9);

    internal DeviceEstimate[] OnAllDevices(ModelEstimate estimate, double confidence = 0.9) =>
        [.. DeviceCatalog.Builtin.Known.Ids.Select(id => Predictor.At(estimate, id, confidence))];

    internal DeviceEstimate[] OnNpus(ModelEstimate estimate, double confidence = 0.9) =>
        [.. FamilyDevices.Npus.Select(d => Predictor.At(estimate, d, confidence))];

    public void Dispose() => Predictor.Dispose();
}
