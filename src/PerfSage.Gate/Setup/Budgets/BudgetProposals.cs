using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Setup.Models;
using PerfSage.Gate.Setup.Repositories;
using PerfSage.Prediction;

namespace PerfSage.Gate.Setup.Budgets;

/// <summary>Limits a little above what models are predicted to cost today.</summary>
/// <param name="headroomPercent">How much above.</param>
internal sealed class BudgetProposals(RepositoryFiles files, PredictionSession session, double headroomPercent)
{
    private readonly List<Proposal> proposals = [];
    private readonly List<Gap> gaps = [];

    public IReadOnlyList<Proposal> Proposals => proposals;

    public IReadOnlyList<Gap> Gaps => gaps;

    /// <param name="devices">Ids or aliases that the predictor's catalogue has.</param>
    public void Add(FoundModel model, IEnumerable<string> devices)
    {
        var path = files.FullPath(model.Path);
        if (session.Error(path) is { } error)
        {
            gaps.Add(new Gap(model, null, $"{DiagnosticIds.UnreadableModel}: {error}"));
            return;
        }

        foreach (var device in devices)
        {
            var id = session.Predictor.Catalog.Known.Resolve(device)!;
            Add(model, device, session.Predictor.At(session[path], id, ConfidenceRange.Default));
        }
    }

    private void Add(FoundModel model, string device, DeviceEstimate estimate)
    {
        Limit[] limits =
        [
            .. from metric in Metric.Predicted
            let measure = estimate.Measures[metric]
            where measure is { Upper: > 0 }
            select new Limit(metric, Numbers.RoundUp(measure.Upper * (1 + (headroomPercent / 100)))),
        ];
        if (!estimate.Trust.IsPredictable)
        {
            gaps.AddRange(estimate.Trust.Obstacles.Select(o => new Gap(model, device, $"{o.Id}: {o.Text}")));
        }
        else if (limits.Length == 0)
        {
            gaps.Add(new Gap(model, device, "it costs nothing there"));
        }
        else
        {
            proposals.Add(new Proposal(model, device, limits));
        }
    }
}
