namespace PerfSage.Core.Graphs;

/// <summary>Of the numbers of a constant, those that decide where an operator runs. Null is what is not known, or was stripped.</summary>
/// <param name="Values">All numbers of a short int32 or int64 constant: axes, permutations, paddings, begins, strides.</param>
/// <param name="Largest">Of an int64 constant.</param>
/// <param name="Filters">Of an 8-bit constant.</param>
internal sealed record ConstantNumbers(IReadOnlyList<long>? Values, long? Largest, FilterSums? Filters)
{
    public static ConstantNumbers None { get; } = new(Values: null, Largest: null, Filters: null);
}
