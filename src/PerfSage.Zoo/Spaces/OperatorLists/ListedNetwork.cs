using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Spaces.OperatorLists;

/// <summary>A model made of an operator list.</summary>
/// <param name="Lines">For each operator of the model the line of the list that it stands for; null for one that the list omits.</param>
public sealed record ListedNetwork(ModelBuilder Model, IReadOnlyList<int?> Lines);
