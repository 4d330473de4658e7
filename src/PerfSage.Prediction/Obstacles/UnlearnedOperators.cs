using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Analysis;
using PerfSage.Core.Operators;

namespace PerfSage.Prediction.Obstacles;

/// <summary>Kinds of operators and element types that the predictor never saw, where they make up much of a model's cost.</summary>
internal static class UnlearnedOperators
{
    /// <summary>By whichever measure it is most: what the network says of an operator it never saw is a guess itself.</summary>
    private const double MostShare = 0.05;

    public static Obstacle? Find(ObstacleContext context)
    {
        var findings = context.Range.Where(f => f.IsUnlearned && !Opaque.IsOpaque(context.Operators[f.Operator])).ToArray();
        var unlearned = findings.Select(f => f.Operator).Distinct().Order().ToArray();
        if (unlearned.Length == 0)
        {
            return null;
        }

        double[][] measures =
        [
            context.LatencyMs,
            context.Lowered.BaseMs(context.Device.System),
            Array.ConvertAll(context.Operators, op => (double)MacCounter.Count(op)),
        ];
        var share = measures.Max(m => Share(m, unlearned));
        var reasons = findings.Select(f => f.Text).Distinct(StringComparer.Ordinal);
        return share <= MostShare
            ? null
            : new Obstacle(
                DiagnosticIds.Unlearned,
                string.Create(CultureInfo.InvariantCulture, $"{Numbers.Show(100 * share, 2)} % of its cost is {context.Name(unlearned)}, ")
                    + $"of which the predictor has learned nothing ({string.Join("; ", reasons)}); measure the model on the device"
            );
    }

    private static double Share(double[] costs, int[] some) => costs.Sum() is > 0 and var total ? some.Sum(i => costs[i]) / total : 0;
}
