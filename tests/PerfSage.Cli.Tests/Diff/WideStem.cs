using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Cli.Tests.Diff;

/// <summary>Sixty operators, one of which has a width of choice. Weights come from one sequence: those after it get other values.</summary>
internal static class WideStem
{
    private const int Blocks = 20;
    private const int WideAt = 7;

    public static ModelBuilder Build(int width)
    {
        var model = new ModelBuilder();
        var graph = model.Main;
        var x = graph.Conv2D(graph.Input([1, 96, 96, 3]), 8, 3, 2, activation: FusedActivation.Relu6);
        for (var block = 0; block < Blocks; block++)
        {
            var y = graph.DepthwiseConv2D(x, 3, activation: FusedActivation.Relu6);
            y = graph.Conv2D(y, block == WideAt ? width : 8, 1);
            x = block == WideAt ? graph.Conv2D(y, 8, 1) : graph.Add(x, y);
        }

        graph.Output(graph.Mean(x, [1, 2]));
        return model;
    }
}
