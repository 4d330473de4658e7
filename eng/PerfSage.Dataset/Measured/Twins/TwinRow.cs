namespace PerfSage.Dataset.Measured.Twins;

/// <summary>How far measurements of the same graph lie from each other: what no predictor can tell apart.</summary>
/// <param name="Label">Column, <c>source.device.unit-or-cores.precision</c>.</param>
/// <param name="Measurements">Of graphs that were measured more than once.</param>
/// <param name="Graphs">How many different ones they are of.</param>
/// <param name="Mape">Mean distance from the median of the graph's measurements, percent.</param>
/// <param name="Median">The same, median.</param>
/// <param name="Within10">Share of measurements, percent, within a tenth of it.</param>
internal sealed record TwinRow(string Label, string Metric, int Measurements, int Graphs, double Mape, double Median, double Within10)
{
    private const double Tenth = 0.1;

    /// <param name="values">As measured, and the median of all measurements of the graph; the graph's name.</param>
    public static TwinRow? Of(string label, string metric, IEnumerable<(string Graph, double Measured, double Median)> values)
    {
        var twins = values.GroupBy(v => (v.Graph, v.Median)).Where(g => g.Count() > 1).ToArray();
        double[] errors = [.. twins.SelectMany(g => g).Select(v => Math.Abs((v.Measured / v.Median) - 1)).Order()];
        return errors.Length == 0
            ? null
            : new TwinRow(
                label,
                metric,
                errors.Length,
                twins.Length,
                Percent(errors.Average()),
                Percent(Prediction.Fits.Median.Of(errors)),
                Percent(errors.Count(e => e <= Tenth) / (double)errors.Length)
            );
    }

    private static double Percent(double share) => Math.Round(100 * share, 2);
}
