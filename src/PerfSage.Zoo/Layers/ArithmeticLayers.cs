using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Elementwise arithmetic of two tensors, with broadcasting.</summary>
public static class ArithmeticLayers
{
    public static Tensor Add(this GraphBuilder graph, Tensor first, Tensor second, FusedActivation activation = FusedActivation.None) =>
        graph.Sum(BuiltinOperator.Add, OptionsKind.Add, "add", first, second, activation);

    public static Tensor Sub(this GraphBuilder graph, Tensor first, Tensor second, FusedActivation activation = FusedActivation.None) =>
        graph.Sum(BuiltinOperator.Sub, OptionsKind.Sub, "sub", first, second, activation);

    public static Tensor Mul(this GraphBuilder graph, Tensor first, Tensor second, FusedActivation activation = FusedActivation.None)
    {
        var deviation = Math.Sqrt(first.MeanSquare * second.MeanSquare);
        var output = graph.Activation("mul", Wider(first, second), Broadcast(first, second), ValueRange.Gaussian(deviation, activation));
        graph.AddOperator(
            BuiltinOperator.Mul,
            [first, second],
            [output],
            OperatorOptions.Activated(OptionsKind.Mul, activation),
            OperatorVersion.Multiply(first, second, output)
        );
        return output;
    }

    /// <summary>(first - second) squared.</summary>
    public static Tensor SquaredDifference(this GraphBuilder graph, Tensor first, Tensor second)
    {
        var power = first.MeanSquare + second.MeanSquare;
        var output = graph.Activation(
            "squared_difference",
            Wider(first, second),
            Broadcast(first, second),
            new ValueRange(0, 9 * power, 3 * power * power)
        );
        graph.AddOperator(
            BuiltinOperator.SquaredDifference,
            [first, second],
            [output],
            new OperatorOptions(OptionsKind.SquaredDifference),
            first.Type is TensorType.Int8 ? 2 : 1
        );
        return output;
    }

    private static Tensor Sum(
        this GraphBuilder graph,
        BuiltinOperator code,
        OptionsKind kind,
        string name,
        Tensor first,
        Tensor second,
        FusedActivation activation
    )
    {
        var deviation = Math.Sqrt(first.MeanSquare + second.MeanSquare);
        var output = graph.Activation(name, Wider(first, second), Broadcast(first, second), ValueRange.Gaussian(deviation, activation));
        graph.AddOperator(code, [first, second], [output], SumOptions(kind, first, activation), SumVersion(code, first));
        return output;
    }

    // Scales that are powers of two are the schema's default for int16, and this library's scales are not.
    private static OperatorOptions SumOptions(OptionsKind kind, Tensor first, FusedActivation activation) =>
        new(kind, OptionField.Of(0, (byte)activation), OptionField.Of(1, first.Type is not TensorType.Int16, @default: true));

    private static int SumVersion(BuiltinOperator code, Tensor first) =>
        first.Type switch
        {
            TensorType.Int16 => code is BuiltinOperator.Add ? 3 : 5,
            TensorType.Int8 => 2,
            _ => 1,
        };

    private static Tensor Wider(Tensor first, Tensor second) => first.ElementCount >= second.ElementCount ? first : second;

    private static int[] Broadcast(Tensor first, Tensor second)
    {
        var rank = Math.Max(first.Rank, second.Rank);
        var (a, b) = (Pad(first, rank), Pad(second, rank));
        return
        [
            .. a.Zip(
                b,
                (x, y) =>
                    x == y || y == 1 ? x
                    : x == 1 ? y
                    : throw new ArgumentException($"Shapes [{string.Join(',', a)}] and [{string.Join(',', b)}] do not broadcast.")
            ),
        ];
    }

    private static int[] Pad(Tensor tensor, int rank) => [.. Enumerable.Repeat(1, rank - tensor.Rank), .. tensor.Shape];
}
