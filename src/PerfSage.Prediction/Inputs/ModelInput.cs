using System.Collections.Concurrent;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Prediction.Inputs;

/// <summary>A model as predictors take it.</summary>
internal sealed class ModelInput
{
    private readonly ConcurrentDictionary<IDeviceFamily, IFamilyGraph> lowered = [];

    private ModelInput(ModelGraph model) => (Model, Features) = (model, FeatureExtractor.Extract(model));

    public ModelGraph Model { get; }

    /// <summary>What is the same on every device.</summary>
    public GraphFeatures Features { get; }

    public static ModelInput Of(ModelGraph model) => new(model);

    /// <returns>The model as devices of a family run it.</returns>
    public IFamilyGraph On(IDeviceFamily family) => lowered.GetOrAdd(family, f => f.Lower(Model));
}
