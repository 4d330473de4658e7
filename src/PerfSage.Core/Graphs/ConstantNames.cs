namespace PerfSage.Core.Graphs;

/// <summary>What people call the constants of an operator.</summary>
/// <param name="Others">Those that have no name of their own.</param>
/// <param name="BySlot">Names by input.</param>
internal sealed record ConstantNames(string Others, params IReadOnlyList<(int Slot, string Name)> BySlot)
{
    private const string Weights = "weights";
    private const string AnyConstant = "constant";

    public static ConstantNames Unnamed { get; } = new(AnyConstant);

    public static ConstantNames AllWeights { get; } = new(Weights);

    /// <summary>Weights are input 1 wherever there is a bias.</summary>
    /// <param name="slot">Of the bias.</param>
    public static ConstantNames WithBias(int slot) => new(AnyConstant, (1, Weights), (slot, "bias"));

    public string Of(int slot)
    {
        foreach (var (named, name) in BySlot)
        {
            if (named == slot)
            {
                return name;
            }
        }

        return Others;
    }
}
