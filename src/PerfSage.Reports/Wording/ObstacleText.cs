using PerfSage.Prediction;

namespace PerfSage.Reports.Wording;

internal static class ObstacleText
{
    /// <returns>A line for each reason why nobody can say what the model costs; none if somebody can.</returns>
    public static IReadOnlyList<string> Lines(Trust trust) => [.. trust.Obstacles.Select(o => $"{o.Id}: {o.Text}")];
}
