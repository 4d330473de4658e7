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
        var findings = Findings(context).Where(f => !Opaque.IsOpaque(context.Operators[f.Operator])).ToArray();
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

    // What no training graph had, and what nobody measured on the device. A precision that was not is an obstacle of its own.
    private static IEnumerable<(int Operator, string Text)> Findings(ObstacleContext context)
    {
        var isTold = MissingPrecision.Find(context) is not null;
        return context
            .Range.Where(f => f.IsUnlearned)
            .Select(f => (f.Operator, f.Text))
            .Concat(
                context
                    .Lowered.Unmeasured(context.Device.System)
                    .Select((unmeasured, i) => (Operator: i, Unmeasured: unmeasured))
                    .Where(f => f.Unmeasured is not null && !(isTold && f.Unmeasured.Precision is not null))
                    .Select(f => (f.Operator, f.Unmeasured!.Text))
            );
    }

    private static double Share(double[] costs, int[] some) => costs.Sum() is > 0 and var total ? some.Sum(i => costs[i]) / total : 0;
}
