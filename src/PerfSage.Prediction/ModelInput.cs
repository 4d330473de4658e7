using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Prediction;

/// <summary>A model as the predictor takes it.</summary>
internal sealed record ModelInput(ModelGraph Model, GraphFeatures Features)
{
    public static ModelInput Of(ModelGraph model) => new(model, FeatureExtractor.Extract(model));
}
