using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// Which operators an Ethos-U runs itself, by the rules of the Vela compiler 3.10. They say of 99 % of the labelled graphs
/// rightly whether anything is left to the CPU; the others have permutations of TRANSPOSE that Vela refuses.
/// </summary>
internal static class NpuSupport
{
    private static readonly HashSet<TensorType> Types = [TensorType.Int8, TensorType.UInt8, TensorType.Int16, TensorType.Int32];

    public static OperatorSupport Of(OperatorInfo op) =>
        !HasSupportedTypes(op) ? OperatorSupport.UnsupportedType
        : !EthosUOperators.Of(op).IsSupported(op) ? OperatorSupport.UnsupportedOperator
        : OperatorSupport.Supported;

    public static bool HasNearest(OperatorInfo resize) => ResizeFactor(resize) is null or 1 or 2 or 4 or 8;

    public static bool HasBilinear(OperatorInfo resize) =>
        ResizeFactor(resize) is null or 1 or 2 || (!resize.Options.HalfPixelCenters && ResizeFactor(resize) is 4 or 8);

    private static bool HasSupportedTypes(OperatorInfo op) =>
        op.Activations.Concat(op.Outputs).All(t => Types.Contains(t.Type))
        && (EthosUOperators.Of(op).TakesInt32 || op.Activations.All(t => t.Type != TensorType.Int32));

    /// <returns>By how much a resize enlarges both sides; null if any size will do, 0 if there is no such number.</returns>
    private static int? ResizeFactor(OperatorInfo op)
    {
        if (op.Input(0) is not { } input || op.Outputs.Length == 0 || (input.FromLast(2), input.FromLast(1)) == (1, 1))
        {
            return null;
        }

        var corner = op.Options.AlignCorners ? 1 : 0;
        int?[] factors =
        [
            Factor(input.FromLast(2), op.Outputs[0].FromLast(2), corner),
            Factor(input.FromLast(1), op.Outputs[0].FromLast(1), corner),
        ];
        var known = factors.OfType<int>().Distinct().ToArray();
        return known.Length switch
        {
            0 => null,
            1 => known[0],
            _ => 0,
        };
    }

    private static int? Factor(int from, int to, int corner) =>
        from == to ? 1
        : from - corner <= 0 ? null
        : (to - corner) % (from - corner) == 0 ? (to - corner) / (from - corner)
        : 0;
}
