namespace PerfSage.Dataset.Labels;

/// <summary>Where the cycles of a model on one device go.</summary>
/// <param name="Cycles">[n] of each operator in file order; 0 where it is part of a neighbour. Null where nobody counted.</param>
/// <param name="OtherCycles">What belongs to no operator.</param>
internal sealed record OperatorCycles(double[]? Cycles, double OtherCycles)
{
    public static OperatorCycles Unknown { get; } = new(null, 0);
}
