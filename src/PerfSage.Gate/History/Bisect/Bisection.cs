using PerfSage.Gate.History.Versions;

namespace PerfSage.Gate.History.Bisect;

/// <summary>
/// Where a condition was broken last. All versions are predicted, so no binary search is needed, and the condition may have been
/// broken and mended several times.
/// </summary>
/// <param name="JudgedCount">Versions that could be read.</param>
/// <param name="Breaking">The first version that broke it the last time; null if no version before it kept it.</param>
/// <param name="LastGood">The one before; null likewise.</param>
/// <param name="Mending">The version since which it holds; null unless mended.</param>
/// <param name="UnreadableBetween">
/// Versions after <paramref name="LastGood"/> and before <paramref name="Breaking"/> of which any may be the culprit.
/// </param>
internal sealed record Bisection(
    BudgetCondition Condition,
    string Device,
    ModelHistory Model,
    BisectOutcome Outcome,
    int JudgedCount,
    JudgedVersion Head,
    JudgedVersion? LastGood,
    JudgedVersion? Breaking,
    JudgedVersion? Mending,
    int UnreadableBetween
)
{
    public bool IsBroken => !Head.Holds;

    /// <exception cref="BadInputException">There is not one model at HEAD to judge, or its metric cannot be predicted.</exception>
    public static Bisection Of(HistoryRun run, BudgetCondition condition, string device)
    {
        var model = OnlyModel(run);
        var rows = VersionRow.Of(run, model, device);
        if (rows[0].Error is { } error)
        {
            throw new BadInputException($"'{model.Path}' at HEAD cannot be read: {error}");
        }

        if (condition.NeedsDevice && rows[0].Side is { Trust: { IsPredictable: false } trust })
        {
            throw new BadInputException($"'{model.Path}' at HEAD cannot be predicted on {device}: {trust.Obstacles[0].Text}");
        }

        var judged = new List<JudgedVersion>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Side is { } side && (side.Trust.IsPredictable || !condition.NeedsDevice))
            {
                var value = condition.Value(side, device);
                judged.Add(new JudgedVersion(rows[i].Version, i, value, condition.Holds(value)));
            }
        }

        var bad = judged.FindIndex(v => !v.Holds);
        var good = bad < 0 ? -1 : judged.FindIndex(bad, v => v.Holds);
        var (lastGood, breaking) = good < 0 ? (null, null) : (judged[good], judged[good - 1]);
        return new Bisection(
            Condition: condition,
            Device: device,
            Model: model,
            Outcome: judged[0].Holds
                ? (bad < 0 ? BisectOutcome.AlwaysHeld : BisectOutcome.Mended)
                : (good < 0 ? BisectOutcome.NeverHeld : BisectOutcome.Broken),
            JudgedCount: judged.Count,
            Head: judged[0],
            LastGood: lastGood,
            Breaking: breaking,
            Mending: bad > 0 ? judged[bad - 1] : null,
            UnreadableBetween: lastGood is null
                ? 0
                : rows.Skip(breaking!.Position)
                    .Take(lastGood.Position - breaking.Position)
                    .Count(r => r.Error is not null || r.Side is { Trust.IsPredictable: false })
        );
    }

    private static ModelHistory OnlyModel(HistoryRun run)
    {
        var models = run.Models.Where(m => m.IsAtHead).ToArray();
        return models switch
        {
            [var one] => one,
            [] => throw new BadInputException(
                $"'{run.Models[0].Path}' was removed by {run.Models[0].Versions[0].Commit.ShortHash}; there is nothing to judge at HEAD"
            ),
            _ => throw new BadInputException(
                $"--bisect judges one model; name one of {string.Join(", ", models.Select(m => $"'{m.Path}'"))}"
            ),
        };
    }
}
