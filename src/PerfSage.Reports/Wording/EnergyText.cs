using PerfSage.Contracts;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Wording;

/// <summary>What energies are worth, for people.</summary>
internal static class EnergyText
{
    /// <summary>No compiler estimates energy, so a predictor cannot agree with one.</summary>
    public const string Origin =
        "Energy is what the coefficients of the device's file make of predicted counts; "
        + "'perfsage devices show' says where each comes from.";

    /// <summary>Whether any model of a report has an energy.</summary>
    public static bool IsNeeded(GateReport report) =>
        report.Entries.Any(e => (e.Diff.Head?.On(Metric.Energy) ?? e.Diff.Base?.On(Metric.Energy)) is not null);
}
