using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Building;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests;

/// <summary>Builds a model with PerfSage.Zoo and reads it back with the reader under test.</summary>
internal static class Zoo
{
    public static ModelGraph Read(Action<GraphBuilder> build) => TfLiteReader.Read(Bytes(build));

    public static ModelGraph Read(ModelBuilder model) => TfLiteReader.Read(model.ToBytes());

    public static byte[] Bytes(Action<GraphBuilder> build)
    {
        var model = new ModelBuilder();
        build(model.Main);
        return model.ToBytes();
    }

    /// <summary>The last operator of a model with one input.</summary>
    public static OperatorInfo Last(int[] inputShape, Func<GraphBuilder, ZooTensor, ZooTensor> layers) =>
        Read(graph => graph.Output(layers(graph, graph.Input(inputShape)))).Operators.Last();
}
