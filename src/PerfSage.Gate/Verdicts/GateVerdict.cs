using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Text;

namespace PerfSage.Gate.Verdicts;

/// <summary>How a gate ended as a whole, counted once for all outputs.</summary>
/// <param name="Limits">Each counted once for every model, device and metric that it is held against.</param>
/// <param name="Changes">Of them, those on the change since the base.</param>
/// <param name="Exceeded">Of them, those that are exceeded and fail the run.</param>
/// <param name="Unpredictable">Of them, those that could not be judged.</param>
/// <param name="Warnings">Of them, those that are exceeded at the level of a warning.</param>
/// <param name="Ignored">Of them, those that could not be judged, where the budget asks to say nothing of it.</param>
/// <param name="OtherErrors">Findings that fail the run, and that no exceeded limit stands for.</param>
internal sealed record GateVerdict(
    bool Fails,
    int Limits,
    int Changes,
    int Exceeded,
    int Warnings,
    int Unpredictable,
    int Inconclusive,
    int Suppressed,
    int Ignored,
    IReadOnlyList<AttributedFinding> OtherErrors
)
{
    public static GateVerdict Of(GateReport report) => Of(CountedCheck.Of(report), report.Findings, report.Fails);

    public static GateVerdict Of(Assessment assessment) => Of(CountedCheck.Of(assessment), assessment.Findings, assessment.Fails);

    private static GateVerdict Of(IReadOnlyList<CountedCheck> counted, IEnumerable<AttributedFinding> findings, bool fails)
    {
        GateCheck[] checks = [.. counted.Select(c => c.Check)];
        return new GateVerdict(
            fails,
            checks.Length,
            checks.Count(c => c.IsRegression),
            checks.Count(c => c.IsExceeded),
            checks.Count(c => c is { Outcome: Outcome.Fail, Level: Level.Warning }),
            checks.Count(c => c is { Outcome: Outcome.Unpredictable, Level: not Level.Off }),
            checks.Count(c => c.Outcome == Outcome.Inconclusive),
            checks.Count(c => c.Outcome == Outcome.Suppressed),
            checks.Count(c => c is { Outcome: Outcome.Unpredictable, Level: Level.Off }),
            [.. findings.Where(f => f.Finding.Severity == Severity.Error && f.Justification is null && !counted.Any(c => c.Explains(f)))]
        );
    }

    /// <summary><c>fail</c>, <c>unpredictable</c>, <c>inconclusive</c> or <c>pass</c>.</summary>
    public string Word =>
        Exceeded > 0 ? "fail"
        : Unpredictable > 0 ? "unpredictable"
        : Fails ? "fail"
        : Inconclusive > 0 ? "inconclusive"
        : "pass";

    /// <summary>One sentence without its full stop.</summary>
    public string Sentence =>
        Fails ? "Failed: " + string.Join(" and ", Failures()) + Asides()
        : Limits == 0 ? "Nothing was checked: no model has a limit"
        : Unpredictable > 0 ? $"Not checked: {NumberText.Of(Unpredictable)} of {AllLimits} cannot be predicted{Asides()}"
        : Inconclusive > 0
            ? $"Passed, but {NumberText.Of(Inconclusive)} of {AllLimits} "
                + $"{(Inconclusive == 1 ? "lies" : "lie")} inside the interval of the prediction{Asides()}"
        : (Limits == 1 ? "Passed: the limit holds" : $"Passed: all {AllLimits} hold") + Asides();

    // A reader who counts the limits in the project must see why there are more.
    private string AllLimits =>
        Plural.Of(Limits, "limit")
        + (
            Changes == 0 ? ""
            : Changes == Limits ? " on changes"
            : $" ({NumberText.Of(Limits - Changes)} on values, {NumberText.Of(Changes)} on changes)"
        );

    private IEnumerable<string> Failures()
    {
        if (Exceeded > 0)
        {
            yield return $"{NumberText.Of(Exceeded)} of {AllLimits} {(Exceeded == 1 ? "is" : "are")} exceeded";
        }

        if (Unpredictable > 0)
        {
            yield return $"{NumberText.Of(Unpredictable)} of {(Exceeded > 0 ? Plural.Of(Limits, "limit") : AllLimits)} cannot be predicted";
        }

        // Errors that belong to no limit are counted for themselves. If there are none, and no exceeded limit either, nothing explains
        // why the run failed, which must be said all the same.
        if (OtherErrors.Count > 0 || Exceeded + Unpredictable == 0)
        {
            yield return OtherErrors.Count == 0
                ? "an error was found"
                : Plural.Of(OtherErrors.Count, Exceeded + Unpredictable > 0 ? "other error" : "error");
        }
    }

    private string Asides()
    {
        var asides = new List<string>();
        if (Warnings > 0)
        {
            asides.Add($"{NumberText.Of(Warnings)} exceeded at the level of a warning");
        }

        if (Ignored > 0)
        {
            asides.Add($"{NumberText.Of(Ignored)} cannot be predicted, which is turned off");
        }

        if (Suppressed > 0)
        {
            asides.Add($"{NumberText.Of(Suppressed)} suppressed");
        }

        return asides.Count == 0 ? "" : $" ({string.Join(", ", asides)})";
    }
}
