using System.Globalization;
using PerfSage.Contracts.Budgets;
using PerfSage.Core.Devices;
using PerfSage.Gate.Models;
using PerfSage.Gate.Predictions;

namespace PerfSage.Gate.Measurements;

/// <summary>Joins measurements with what the base device is predicted to take.</summary>
internal sealed record MeasuredModels(IReadOnlyList<MeasuredModel> Usable, IReadOnlyList<LeftOutModel> LeftOut)
{
    /// <summary>Between two measurements of one model: more than a warm device or a busy one explains.</summary>
    private const double MostRatio = 1.5;

    /// <exception cref="BadInputException">A model cannot be read, or has times that contradict each other.</exception>
    public static MeasuredModels Of(PredictionSession session, IReadOnlyList<MeasuredRow> rows, DeviceProfile origin)
    {
        session.ThrowIfUnreadable();
        var models = rows.GroupBy(r => Path.GetFullPath(r.Model), StringComparer.Ordinal)
            .Select(group => Model(session, [.. group], origin))
            .ToArray();
        return new MeasuredModels(
            [.. models.Where(m => m.OnBase.Trust.IsPredictable)],
            [.. models.Where(m => !m.OnBase.Trust.IsPredictable).Select(m => new LeftOutModel(m.Model, m.OnBase.Trust.Obstacles[0].Text))]
        );
    }

    public static IReadOnlyList<ModelRequest> Requests(IEnumerable<MeasuredRow> rows) =>
        ModelRequest.All(rows.Select(r => r.Model).Distinct(StringComparer.Ordinal), ModelReading.AsItIs);

    private static MeasuredModel Model(PredictionSession session, MeasuredRow[] rows, DeviceProfile origin)
    {
        var (low, high) = (rows.MinBy(r => r.LatencyMs)!, rows.MaxBy(r => r.LatencyMs)!);
        return high.LatencyMs > MostRatio * low.LatencyMs
            ? throw new BadInputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{rows[0].Model}' took {low.LatencyMs:0.####} ms (line {low.Line}) and {high.LatencyMs:0.####} ms "
                        + $"(line {high.Line}): measure again"
                )
            )
            : new MeasuredModel(
                rows[0].Model,
                rows,
                session[rows[0].Model],
                session.Predictor.At(session[rows[0].Model], origin, ConfidenceRange.Default)
            );
    }
}
