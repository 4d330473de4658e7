using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Dataset.Tests.Infra;

internal static class Models
{
    public static byte[] KeywordSpotting { get; } = ModelFamilies.Get("ds-cnn-kws").Build().ToBytes();

    /// <summary>Has activations that two operators read.</summary>
    public static byte[] Residual { get; } = ModelFamilies.Get("resnet").Build().ToBytes();

    public static byte[] AutoEncoder { get; } = ModelFamilies.Get("fc-autoencoder").Build().ToBytes();

    /// <summary>Two operators: what there is to count is counted by hand in <see cref="SmallFigures"/>.</summary>
    public static byte[] Small { get; } = Build(g => g.FullyConnected(g.Reshape(g.Conv2D(g.Input([1, 4, 5, 2]), 3, 3), [1, 60]), 7));

    // Operators: CONV_2D, RESHAPE, FULLY_CONNECTED. Tensors: input, weights, bias, output; shape, output; weights, bias, output.
    // Multiplications: 4 * 5 positions of 3 filters over 3 * 3 * 2 values, then 60 * 7.
    // Parameters: 3 * 18 weights of a byte and 3 biases of four; 7 * 60 and 7. Activations: 40, 60, 60 and 7 bytes.
    public static GraphFigures SmallFigures { get; } =
        new(
            Operators: 3,
            Tensors: 9,
            Macs: (4 * 5 * 3 * 18) + (60 * 7),
            Parameters: 54 + 3 + 420 + 7,
            WeightBytes: 54 + (4 * 3) + 420 + (4 * 7),
            LargestActivation: 60,
            AllActivations: 40 + 60 + 60 + 7
        );

    /// <summary>Ends with a search for the largest of ten.</summary>
    public static byte[] Search { get; } = Build(g => Largest(g, g.FullyConnected(g.Input([1, 20]), 10)));

    public static byte[] WithoutOperators { get; } = Build(g => g.Input([1, 4, 4, 1]));

    private static Tensor Largest(GraphBuilder graph, Tensor input)
    {
        var index = graph.AddTensor(TensorType.Int32, [1]);
        graph.AddOperator(BuiltinOperator.ArgMax, [input, graph.Constant([1], "axis", [])], [index]);
        return index;
    }

    private static byte[] Build(Func<GraphBuilder, Tensor> layers)
    {
        var model = new ModelBuilder();
        model.Main.Output(layers(model.Main));
        return model.ToBytes();
    }
}
