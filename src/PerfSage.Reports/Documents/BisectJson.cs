using PerfSage.Gate.History.Bisect;

namespace PerfSage.Reports.Documents;

internal static class BisectJson
{
    private const int SchemaVersion = 1;

    public static BisectReport Of(Bisection bisection, IReadOnlyList<string> operators, string predictorSha256) =>
        new(
            SchemaVersion,
            new PredictorReport(predictorSha256),
            bisection.Model.Path,
            bisection.Device,
            bisection.Condition.ToString(),
            bisection.Outcome switch
            {
                BisectOutcome.Broken => "broken",
                BisectOutcome.NeverHeld => "neverHeld",
                BisectOutcome.Mended => "mended",
                _ => "alwaysHeld",
            },
            bisection.IsBroken ? bisection.Breaking?.Version.Commit.Hash : null,
            Version(bisection.Head)!,
            Version(bisection.LastGood),
            Version(bisection.Breaking),
            bisection.Outcome == BisectOutcome.Mended ? Version(bisection.Mending) : null,
            [.. operators],
            bisection.UnreadableBetween
        );

    private static BisectVersion? Version(JudgedVersion? judged) =>
        judged is null
            ? null
            : new BisectVersion(
                judged.Version.Commit.Hash,
                judged.Version.Commit.Date,
                judged.Version.Commit.Subject,
                judged.Version.Entry.Path,
                judged.Value
            );
}
