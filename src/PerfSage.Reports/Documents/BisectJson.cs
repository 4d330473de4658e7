using PerfSage.Gate.History.Bisect;

namespace PerfSage.Reports.Documents;

internal static class BisectJson
{
    private const int SchemaVersion = 1;

    public static BisectReport Of(Bisection bisection, IReadOnlyList<string> operators, string predictorSha256) =>
        new()
        {
            SchemaVersion = SchemaVersion,
            Predictor = new PredictorReport(predictorSha256),
            Model = bisection.Model.Path,
            Device = bisection.Device,
            Condition = bisection.Condition.ToString(),
            Outcome = bisection.Outcome switch
            {
                BisectOutcome.Broken => "broken",
                BisectOutcome.NeverHeld => "neverHeld",
                BisectOutcome.Mended => "mended",
                _ => "alwaysHeld",
            },
            Commit = bisection.IsBroken ? bisection.Breaking?.Version.Commit.Hash : null,
            Head = Version(bisection.Head)!,
            LastGood = Version(bisection.LastGood),
            FirstBad = Version(bisection.Breaking),
            MendedBy = bisection.Outcome == BisectOutcome.Mended ? Version(bisection.Mending) : null,
            Operators = [.. operators],
            UnreadableBetween = bisection.UnreadableBetween,
        };

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
