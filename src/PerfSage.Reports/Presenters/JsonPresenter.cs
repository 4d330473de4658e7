using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Formats.Json;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Results;

namespace PerfSage.Reports.Presenters;

/// <summary>One JSON document.</summary>
internal sealed class JsonPresenter : IPresenter
{
    public string Name => "json";

    public bool IsForPrograms => true;

    public void Write(LogWriter output, PredictionResult result) => Write(output, PredictionReport.Of(result.PredictorSha256, result.Rows));

    public void Write(LogWriter output, CheckResult result) => Write(output, CheckReport.Of(result.PredictorSha256, result.Assessment));

    public void Write(LogWriter output, ExplainResult result) =>
        Write(output, ExplainReport.Of(result.PredictorSha256, result.Row, result.Operators, result.Shown));

    public void Write(LogWriter output, InspectResult result) => Write(output, InspectReport.Of(result.Path, result.Model));

    public void Write(LogWriter output, DevicesResult result) => Write(output, DevicesReport.Of(result.Predictor));

    public void Write(LogWriter output, DeviceResult result) => Write(output, DeviceReport.Of(result));

    public void Write(LogWriter output, DiffResult result) => Write(output, DiffReport.Of(result.Predictor, result.Comparisons));

    public void Write(LogWriter output, HistoryResult result) => Write(output, HistoryJson.Of(result.Run, result.Devices));

    public void Write(LogWriter output, BisectResult result) =>
        Write(output, BisectJson.Of(result.Bisection, result.Operators, result.PredictorSha256));

    public void Write(LogWriter output, GateReport result) => output.WriteDocument(PerfBudgetJson.Render(result));

    private static void Write<T>(LogWriter output, T document)
        where T : notnull => output.WriteDocument(ReportJson.Write(document));
}
