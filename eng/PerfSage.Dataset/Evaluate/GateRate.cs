using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Dataset.Evaluate;

/// <summary>How often a gate errs at budgets that are a stated distance from the truth.</summary>
/// <param name="DistancePercent">Of the budget from the label, in percent of the label.</param>
/// <param name="FalsePassPercent">Of the budgets below the truth, those that the gate does not fail.</param>
/// <param name="FalseBlockPercent">Of the budgets above the truth, those that the gate fails.</param>
internal sealed record GateRate(Gate Gate, double DistancePercent, double FalsePassPercent, double FalseBlockPercent)
{
    private static readonly double[] Distances = [2, 5, 10, 20];

    /// <returns>A rate per gate and distance. What the product does not judge counts on neither side.</returns>
    public static IReadOnlyList<GateRate> Of(IEnumerable<JudgedValue> values)
    {
        var judged = values.Where(v => v.Trust != TrustLevel.Unpredictable).ToArray();
        return judged.Length == 0
            ? []
            : [.. Enum.GetValues<Gate>().SelectMany(gate => Distances.Select(distance => Of(judged, gate, distance)))];
    }

    private static GateRate Of(JudgedValue[] values, Gate gate, double distance)
    {
        return new GateRate(gate, distance, Percent(v => !Fails(v, 1 - (distance / 100))), Percent(v => Fails(v, 1 + (distance / 100))));

        bool Fails(JudgedValue v, double factor) => Judge.Compare(v.Estimate, v.Label * factor, gate) == Outcome.Fail;

        double Percent(Func<JudgedValue, bool> errs) => 100.0 * values.Count(errs) / values.Length;
    }
}
