using PerfSage.Gate.Verdicts;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Reports.Html.Data;

/// <summary>All that the page shows.</summary>
/// <param name="Gate">Its verdict; the models' entries are its entries.</param>
/// <param name="Accuracy">Of the predictor, for every device.</param>
internal sealed record ReportPage(GateReport Gate, IReadOnlyList<PageModel> Models, IReadOnlyList<AccuracyRow> Accuracy)
{
    public IEnumerable<PageDevice> Devices => Models.SelectMany(m => m.Devices);

    public bool HasLimits => Devices.Any(d => d.Entry.Checks.Count > 0);
}
