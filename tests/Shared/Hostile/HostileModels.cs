using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Hostile;

/// <summary>Models of which every name is an attack.</summary>
internal static class HostileModels
{
    /// <param name="name">Of the custom operator.</param>
    /// <param name="width">Of the convolution before it.</param>
    public static ModelBuilder Custom(string name, int width)
    {
        var model = new ModelBuilder { Description = HostileText.Description };
        var graph = model.AddGraph(HostileText.Graph);
        var x = graph.Conv2D(graph.Input([1, 16, 16, 8]), width, 3);
        var y = graph.AddTensor(TensorType.Int8, x.Shape, Quantization.ForRange(TensorType.Int8, -1, 1), name: HostileText.Tensor);
        graph.AddCustomOperator(name, [x], [y]);
        graph.Output(y);
        var second = model.AddGraph(HostileText.Graph + "2");
        second.Output(second.FullyConnected(second.Input([1, 8]), 4));
        return model;
    }

    /// <summary>Cannot be read, because the data of a constant end early.</summary>
    public static ModelBuilder Broken()
    {
        var model = new ModelBuilder();
        var graph = model.Main;
        var constant = graph.AddTensor(TensorType.Int8, [1, 8], Quantization.ForRange(TensorType.Int8, -1, 1), [1], HostileText.Tensor);
        graph.Output(graph.Add(graph.Input([1, 8]), constant));
        return model;
    }
}
