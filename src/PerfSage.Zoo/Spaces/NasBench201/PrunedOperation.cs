namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>An operator of a pruned cell.</summary>
/// <param name="Inputs">What is added up before it: numbers of values, ascending.</param>
internal sealed record PrunedOperation(CellOperation Operation, IReadOnlyList<int> Inputs);
