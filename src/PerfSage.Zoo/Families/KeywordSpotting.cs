using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Families;

/// <summary>DS-CNN of "Hello Edge" (arXiv 1711.07128), in the size of MLCommons Tiny's keyword spotting.</summary>
internal static class KeywordSpotting
{
    private const int Coefficients = 10;
    private const int Keywords = 12;

    public static ModelFamily Family { get; } =
        new(
            "ds-cnn-kws",
            "DS-CNN for keyword spotting; width = channels, depth = blocks, resolution = time steps of 10 MFCCs",
            new FamilyParameters(Width: 64, Depth: 4, Resolution: 49),
            Build
        );

    private static ModelBuilder Build(FamilyParameters parameters)
    {
        var model = new ModelBuilder(parameters.Seed) { Description = "DS-CNN for keyword spotting" };
        var graph = model.Main;
        var x = graph.Input([1, parameters.Resolution, Coefficients, 1]);
        x = graph.Conv2D(x, parameters.Width, (10, 4), stride: 2, activation: FusedActivation.Relu);
        for (var block = 0; block < parameters.Depth; block++)
        {
            x = graph.DepthwiseConv2D(x, 3, activation: FusedActivation.Relu);
            x = graph.Conv2D(x, parameters.Width, 1, activation: FusedActivation.Relu);
        }

        x = graph.AveragePool2D(x, (x.Shape[1], x.Shape[2]));
        x = graph.Reshape(x, [1, parameters.Width]);
        graph.Output(graph.Softmax(graph.FullyConnected(x, Keywords)));
        return model;
    }
}
