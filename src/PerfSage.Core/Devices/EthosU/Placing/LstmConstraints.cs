using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Variants of UNIDIRECTIONAL_SEQUENCE_LSTM; operands by the numbers of TFLite's kernel.</summary>
internal static class LstmConstraints
{
    /// <summary>The sequence, and the weights of four gates for the input and the state.</summary>
    public const int Gates = 9;

    private const int Operands = 24;

    public static Constraint HasAllGates { get; } =
        new("a gate without weights of its own", c => Enumerable.Range(1, Gates - 1).All(i => c.Operator.Input(i) is not null));

    public static Constraint HasNoPeepholes { get; } = new("peepholes", c => Lacks(c, 9..12));

    public static Constraint HasNoProjection { get; } = new("a projection", c => Lacks(c, 16..18));

    public static Constraint HasNoNormalization { get; } = new("layer normalization", c => Lacks(c, 20..24));

    public static Constraint HasAllOperands { get; } =
        new(
            "operands that are not those of a sequence",
            c => c.Operator.Inputs.Length == Operands && c.Input.Rank == 3 && c.Output.Rank == 3
        );

    private static bool Lacks(Candidate c, Range operands) => c.Operator.Inputs.Take(operands).All(t => t is null);
}
