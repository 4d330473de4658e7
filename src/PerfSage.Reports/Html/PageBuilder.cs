using PerfSage.Contracts.Verdicts;
using PerfSage.Core.Analysis;
using PerfSage.Core.Devices;
using PerfSage.Gate;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Html.Data;

namespace PerfSage.Reports.Html;

/// <summary>Brings together what the page shows of models that were predicted and judged.</summary>
/// <param name="assessment">Null when nothing is judged.</param>
internal sealed class PageBuilder(PageRequest request, PredictionSession session, Assessment? assessment)
{
    private readonly DiffBuilder diffs = new(session.Predictor);

    public ReportPage Build()
    {
        var names = Names();
        var models = request
            .Asked.Select(a => a.Model)
            .Distinct(StringComparer.Ordinal)
            .Select((model, i) => Model(model, $"m{i}", names))
            .ToArray();
        var gate = new GateReport(
            ToolVersion.Text,
            session.Predictor.Sha256,
            session.Predictor.Catalog.LabelsOf(request.Asked.Select(a => a.Device)),
            null,
            [.. models.SelectMany(m => m.Devices).Select(d => d.Entry)],
            [.. assessment?.Findings ?? []]
        );
        return new ReportPage(gate, models, [.. session.Predictor.Accuracy]);
    }

    private Dictionary<string, string> Names()
    {
        var paths = request.Models.ToArray();
        return paths.Zip(ShortNames.Of(paths)).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
    }

    private PageModel Model(string model, string id, Dictionary<string, string> names)
    {
        var weights = session[model].Model.Subgraphs.SelectMany(s => s.Tensors).Where(t => t.IsConstant).Sum(t => t.Bytes);
        var devices = request
            .Asked.Where(a => a.Model == model)
            .Select((a, i) => Device(a.Model, a.Device, a.Confidence, $"{id}d{i}", isFirst: i == 0));
        return new PageModel(id, names[model], request.BaseModel is { } before ? names[before] : null, weights / 1024.0, [.. devices]);
    }

    private PageDevice Device(string model, string device, double confidence, string id, bool isFirst)
    {
        var head = session.Predict([model], [device], confidence)[0];
        var before = request.BaseModel is { } path ? session.Predict([path], [device], confidence)[0] : null;
        var checks = (assessment?.Limits ?? [])
            .Where(l =>
                l.Verdict.Budget.Model == model
                && l.Verdict.Budget.Confidence == confidence
                && (l.Verdict.Device is { } d ? d.Id == device : isFirst)
            )
            .Select(l => GateChecks.Of(l, l.Location));
        var diff = diffs.Create(model, before?.Estimate, head.Estimate, device, confidence);
        var profile = session.Predictor.Catalog.Find(device)!;
        return new PageDevice(
            id,
            profile,
            new GateEntry(diff, [.. checks]),
            before is null ? null : Operators(before, profile, diff.Operators.ToLookup(o => o.BaseIndex, o => o.BaseMs)),
            Operators(head, profile, diff.Operators.ToLookup(o => o.HeadIndex, o => o.HeadMs))
        );
    }

    /// <param name="compared">By index: rounded so that differences sum. Empty when nothing is compared.</param>
    private static PageOperator[] Operators(PredictionRow row, DeviceProfile device, ILookup<int?, decimal> compared)
    {
        var graph = row.Estimate.Model;
        var live = Liveness.LiveBytes(graph).SelectMany(live => live).ToArray();
        var names = graph.Operators.Select(o => o.Outputs.FirstOrDefault()?.Name ?? "").ToArray();
        return
        [
            .. OperatorContributions
                .Of(row, device)
                .OrderBy(o => o.Index)
                .Select(o => new PageOperator(
                    o with
                    {
                        LatencyMs = compared[o.Index].FirstOrDefault(o.LatencyMs),
                    },
                    names[o.Index],
                    live[o.Index] / 1024.0
                )),
        ];
    }
}
