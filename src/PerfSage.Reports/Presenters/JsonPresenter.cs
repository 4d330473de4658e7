using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Formats.Json;
using PerfSage.Reports.Results;

namespace PerfSage.Reports.Presenters;

/// <summary>One JSON document.</summary>
internal sealed class JsonPresenter : IPresenter
{
    public string Name => "json";

    public bool IsForPrograms => true;

    public void Write(TextWriter output, PredictionResult result) =>
        Write(output, PredictionReport.Of(result.PredictorSha256, result.Rows));

    public void Write(TextWriter output, CheckResult result) => Write(output, CheckReport.Of(result.PredictorSha256, result.Assessment));

    public void Write(TextWriter output, ExplainResult result) =>
        Write(output, ExplainReport.Of(result.PredictorSha256, result.Row, result.Operators, result.Shown));

    public void Write(TextWriter output, InspectResult result) => Write(output, InspectReport.Of(result.Path, result.Model));

    public void Write(TextWriter output, DevicesResult result) => Write(output, DevicesReport.Of(result.Predictor));

    public void Write(TextWriter output, DiffResult result) => Write(output, DiffReport.Of(result.Predictor, result.Comparisons));

    public void Write(TextWriter output, HistoryResult result) => Write(output, HistoryJson.Of(result.Run, result.Devices));

    public void Write(TextWriter output, BisectResult result) =>
        Write(output, BisectJson.Of(result.Bisection, result.Operators, result.PredictorSha256));

    public void Write(TextWriter output, GateReport result) => output.Write(PerfBudgetJson.Render(result));

    private static void Write<T>(TextWriter output, T document)
        where T : notnull => output.WriteLine(ReportJson.Write(document));
}
