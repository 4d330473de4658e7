using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>The axes that a reduction is over.</summary>
internal static class ReductionAxes
{
    public static HashSet<int> Axes(OperatorInfo op, TensorInfo input) =>
        op.Input(1)?.Numbers.Values is { } values
            ? [.. values.Select(v => (int)(v < 0 ? v + input.Rank : v))]
            : [.. Enumerable.Range(1, Math.Max(0, input.Rank - 2))];
}
