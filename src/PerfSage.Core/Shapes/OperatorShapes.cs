using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>Asks the rules of an operator's kind.</summary>
internal static class OperatorShapes
{
    // Sizes are computed from a few numbers; more are data.
    private const int MostValues = 256;

    // No kernel takes more, and each rule goes through all of them.
    private const int MostDimensions = 32;

    /// <param name="inputs">Null for what is absent, and for what is not known.</param>
    public static ShapeAnswer Of(OperatorInfo op, KnownTensor?[] inputs)
    {
        if (ShapeRules.Of(op.Kind) is not { } rule)
        {
            return ShapeAnswer.Unknown("is not known: there is no rule for such operators");
        }

        if (inputs.Zip(op.Inputs).Any(i => i.First is null && i.Second is not null))
        {
            return ShapeAnswer.Follows;
        }

        if (inputs.Any(i => i?.Shape.Length > MostDimensions))
        {
            return ShapeAnswer.Impossible($"an input has more than {MostDimensions} dimensions");
        }

        try
        {
            var operands = new Operands(op, inputs);
            return rule(operands) is { } shapes ? Checked(op, operands, shapes) : ShapeAnswer.Unknown("depends on values");
        }
        catch (ShapeException e)
        {
            return ShapeAnswer.Impossible(e.Message);
        }
        catch (OverflowException)
        {
            return ShapeAnswer.Impossible("it is too large");
        }
    }

    private static ShapeAnswer Checked(OperatorInfo op, Operands operands, int[][] shapes)
    {
        if (shapes.Length != op.Outputs.Length)
        {
            return ShapeAnswer.Impossible($"it has {op.Outputs.Length} outputs and not {shapes.Length}");
        }

        if (
            shapes.FirstOrDefault(shape =>
                shape.Any(size => size < 0) || TensorInfo.HasMoreElements(shape) || shape.Length > MostDimensions
            ) is
            { } absurd
        )
        {
            return ShapeAnswer.Impossible($"it would be {Dimensions.Text(absurd)}");
        }

        var values = Values(op, operands, shapes);
        return new ShapeAnswer([.. shapes.Select((shape, i) => new KnownTensor(shape, Kept(op.Outputs[i].Type, values?[i])))]);
    }

    private static long[][]? Values(OperatorInfo op, Operands operands, int[][] shapes)
    {
        if (
            shapes.Length == 0
            || shapes.Any(shape => TensorInfo.HasMoreElements(shape, MostValues))
            || ValueRules.Of(op.Kind) is not { } rule
        )
        {
            return null;
        }

        try
        {
            return rule(operands, shapes);
        }
        catch (OverflowException)
        {
            // Kernels would go on with some other number.
            return null;
        }
    }

    private static long[]? Kept(TensorType type, long[]? values)
    {
        (long Low, long High)? range = type switch
        {
            TensorType.Int32 => (int.MinValue, int.MaxValue),
            TensorType.Int64 => (long.MinValue, long.MaxValue),
            TensorType.Bool => (0, 1),
            _ => null,
        };
        return range is var (low, high) && values is not null && Array.TrueForAll(values, v => v >= low && v <= high) ? values : null;
    }
}
