namespace PerfSage.Core.Alignment;

/// <summary>
/// Cost of taking an operator for another: its attributes, and the local structure as in Riesen and Bunke, "Approximate graph
/// edit distance computation by means of bipartite graph matching", Image and Vision Computing 27, 2009. Deleting one and
/// inserting the other costs <see cref="OfDeletionAndInsertion"/>.
/// </summary>
internal sealed class SubstitutionCost(OperatorGraph first, OperatorGraph second, Matching matching, LocalStructure structure)
{
    public const double OfDeletionAndInsertion = 2;

    // An operator none of whose neighbours agree costs as much as deleting it and inserting another one: it is unlikely that the same
    // operator was moved.
    private const double StructureWeight = 2;
    private const double OtherKind = 1;

    // Tells the repeats of a block apart, which differ in nothing but how far they are from what is matched. Squared: with plain
    // distances, crossed pairs would cost no more than parallel ones.
    private const double PerSquaredStep = 0.01;
    private const double MostDrift = 0.5;

    private readonly FreeDistances firstDistances = FreeDistances.Of(first, matching.SecondOf);
    private readonly FreeDistances secondDistances = FreeDistances.Of(second, matching.FirstOf);

    public double Between(int a, int b)
    {
        var attributes = AttributeDistance.Between(first.Operators[a], second.Operators[b]);
        return (structure.IsSameKind(a, b) ? attributes : OtherKind + (attributes / 2))
            + (StructureWeight * structure.Disagreement(a, b))
            + Drift(a, b);
    }

    private double Drift(int a, int b)
    {
        double upstream = firstDistances.Upstream[a] - secondDistances.Upstream[b];
        double downstream = firstDistances.Downstream[a] - secondDistances.Downstream[b];
        return Math.Min(MostDrift, PerSquaredStep * ((upstream * upstream) + (downstream * downstream)));
    }
}
