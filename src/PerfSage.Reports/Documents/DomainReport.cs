using PerfSage.Contracts.Predictions;
using PerfSage.Prediction;

namespace PerfSage.Reports.Documents;

/// <param name="Predictable">Whether anything may be judged by the numbers.</param>
/// <param name="Obstacles">Why not; empty if it may.</param>
internal sealed record DomainReport(bool Inside, string[] Violations, bool Predictable, Obstacle[] Obstacles)
{
    public static DomainReport Of(Trust trust) =>
        new(trust.IsInsideDomain, [.. trust.Violations], trust.IsPredictable, [.. trust.Obstacles]);
}
