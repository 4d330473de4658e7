using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>
/// Which operations run as one: activations and transpositions become part of the operation before, and element-wise operations
/// follow it without a way through memory. Source: the operator groups of the Vela compiler 5.1.
/// </summary>
internal static class U85Packing
{
    private const int LongestChain = 4;
    private const int MostInputs = 3;

    public static List<NpuOperation> Pack(List<NpuOperation> operations)
    {
        var kept = new List<NpuOperation>();
        NpuOperation? last = null;
        foreach (var op in operations)
        {
            if (
                kept is [.., var first]
                && last is not null
                && IsAlone(first, last, op)
                && (Fuse(first, last, op) || Chain(first, last, op))
            )
            {
                last = first.Chained is [.., var chained] ? chained : first;
            }
            else
            {
                kept.Add(op);
                last = op;
            }
        }

        return kept;
    }

    private static bool IsAlone(NpuOperation first, NpuOperation last, NpuOperation op)
    {
        var between = last.Output.Tensor;
        return (between == op.Input.Tensor || between == op.Second?.Tensor)
            && op.Input.Tensor != op.Second?.Tensor
            && between is { IsOutput: false, IsOnHost: false, Producers.Count: 1, Consumers.Count: 1 }
            && between.IsPersistent == op.Output.Tensor.IsPersistent
            && !last.Output.IsSlice
            && first.Repeats == op.Repeats
            && first.Kind is not (NpuKind.Copy or NpuKind.Gather);
    }

    private static bool Fuse(NpuOperation first, NpuOperation last, NpuOperation op)
    {
        var isTransposition = op.Kind == NpuKind.Transpose;
        if (!isTransposition && (op.OwnActivation == NpuActivation.None || !op.IsFusible))
        {
            return false;
        }

        if (isTransposition)
        {
            if (
                first.Chained.Count > 0
                || last.Output.Shape != op.Input.Shape
                || first.Axes is not null
                || !Transposes(first.Kind, op.Axes)
            )
            {
                return false;
            }

            first.Axes = op.Axes;
        }
        else
        {
            var truncates = op.OwnActivation is NpuActivation.Relu or NpuActivation.Clamp && last.Input.Bits > last.Output.Bits;
            if (last.Activation != NpuActivation.None || (last.OwnActivation != NpuActivation.None) || truncates)
            {
                return false;
            }

            last.Activation = op.OwnActivation;
        }

        Redirect(last, op);
        last.Output = isTransposition ? op.Output : last.Output with { Tensor = op.Output.Tensor, Bits = op.Output.Bits };
        return true;
    }

    // The first operation of a chain writes what the last one computes.
    private static bool Chain(NpuOperation first, NpuOperation last, NpuOperation op)
    {
        if (
            op.Kind != NpuKind.ElementWise
            || first.Kind == NpuKind.Resize
            || first.Axes is not null
            || (first.IsPlainPool && first.Input.Bits >= 32)
        )
        {
            return false;
        }

        var inputs = External(op);
        var before = External(first) + first.Chained.Sum(c => External(c) - 1);
        if (
            first.Chained.Count + 2 > LongestChain
            || before + inputs - 1 > MostInputs
            || last.Output.Shape.Elements != op.Output.Shape.Elements
        )
        {
            return false;
        }

        var (own, other) = op.Input.Tensor == last.Output.Tensor ? (op.Input, op.Second) : (op.Second!, (FeatureMap?)op.Input);
        var sameElements = own.Shape.Elements == first.Output.Shape.Elements;
        var fits = other is null
            ? sameElements
            : own.Shape == other.Shape || own.Shape == first.Output.Shape || (sameElements && other.Shape.Elements == 1);
        if (fits)
        {
            first.Chained.Add(op);
        }

        return fits;
    }

    private static int External(NpuOperation op) => Count(op.Input) + (op.Second is { } second ? Count(second) : 0);

    private static int Count(FeatureMap map) => map.Tensor.IsConstant && map.Shape.Elements == 1 ? 0 : 1;

    private static bool Transposes(NpuKind kind, AxisOrder? axes) =>
        kind switch
        {
            NpuKind.Resize => false,
            NpuKind.ElementWise => axes is { HeightFrom: 2 },
            _ => true,
        };

    private static void Redirect(NpuOperation last, NpuOperation op)
    {
        op.Output.Tensor.Producers.Remove(op);
        op.Output.Tensor.Producers.Add(last);
        last.Output.Tensor.Producers.Clear();
        last.Output.Tensor.Consumers.Clear();
    }
}
