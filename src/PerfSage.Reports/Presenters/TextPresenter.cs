using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Results;
using PerfSage.Reports.Text;

namespace PerfSage.Reports.Presenters;

/// <summary>Sentences and tables.</summary>
internal sealed class TextPresenter : IPresenter
{
    public string Name => "text";

    public bool IsForPrograms => false;

    public void Write(LogWriter output, PredictionResult result) => PredictText.Write(output, result.Rows);

    public void Write(LogWriter output, CheckResult result)
    {
        CheckText.Write(output, result.Assessment);
        foreach (var (model, devices) in result.Domains)
        {
            DomainText.Write(output, model, devices);
        }
    }

    public void Write(LogWriter output, ExplainResult result) => ExplainText.Write(output, result.Row, result.Operators, result.Shown);

    public void Write(LogWriter output, InspectResult result) => InspectText.Write(output, result.Path, result.Model);

    public void Write(LogWriter output, DevicesResult result) => DevicesText.Write(output, DevicesReport.Of(result.Predictor));

    public void Write(LogWriter output, DeviceResult result) => DeviceText.Write(output, result);

    public void Write(LogWriter output, DiffResult result) =>
        DiffText.Write(
            output,
            result.Comparisons,
            result.Shown,
            result.Predictor.Catalog.LabelsOf(result.Comparisons.Select(c => c.Diff.Device))
        );

    public void Write(LogWriter output, HistoryResult result) => HistoryText.Write(output, result.Run, result.Devices);

    public void Write(LogWriter output, BisectResult result) => BisectText.Write(output, result.Bisection, result.Operators);

    public void Write(LogWriter output, GateReport result) => GateText.Write(output, result);
}
