using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Families;

/// <summary>Fully connected auto-encoder, by default in the size of MLCommons Tiny's anomaly detection.</summary>
internal static class AutoEncoder
{
    private const int Bottleneck = 8;

    public static ModelFamily Family { get; } =
        new(
            "fc-autoencoder",
            "Fully connected auto-encoder; width = units, depth = layers on each side of the bottleneck of 8, resolution = input features",
            new FamilyParameters(Width: 128, Depth: 4, Resolution: 640),
            Build
        );

    private static ModelBuilder Build(FamilyParameters parameters)
    {
        var model = new ModelBuilder(parameters.Seed) { Description = "Fully connected auto-encoder" };
        var graph = model.Main;
        var x = graph.Input([1, parameters.Resolution]);
        var side = Enumerable.Repeat(parameters.Width, parameters.Depth);
        foreach (var units in side.Append(Bottleneck).Concat(side))
        {
            x = graph.FullyConnected(x, units, FusedActivation.Relu);
        }

        graph.Output(graph.FullyConnected(x, parameters.Resolution));
        return model;
    }
}
