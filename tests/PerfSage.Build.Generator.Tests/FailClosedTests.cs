using Microsoft.CodeAnalysis;
using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

/// <summary>Whatever is missing or broken, a real build must not pass.</summary>
public sealed class FailClosedTests
{
    private static readonly string Budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "30"));

    public static TheoryData<string, string?, string?> BrokenInputs =>
        new()
        {
            { "no predictions", Budgets, null },
            { "predictions of other budgets", Budgets, PredictionText.Answer(BudgetText.Write(BudgetText.Item(maxLatencyMs: "31"))) },
            { "predictions cut off", Budgets, PredictionText.Answer(Budgets)[..^5] },
            { "predictions with text after the end", Budgets, PredictionText.Answer(Budgets) + "more" },
            {
                "predictions with an edited number",
                Budgets,
                PredictionText.Answer(Budgets).Replace("latencyMs=23.4", "latencyMs=22.4", StringComparison.Ordinal)
            },
            { "predictions with a word for a number", Budgets, Sealed(body => body.Replace("=23.4 ", "=fast ", StringComparison.Ordinal)) },
            { "predictions that are not a number", Budgets, Sealed(body => body.Replace("=23.4 ", "=NaN ", StringComparison.Ordinal)) },
            {
                "predictions without the metric",
                Budgets,
                Sealed(body => string.Join('\n', body.Split('\n').Where(l => !l.StartsWith("latencyMs", StringComparison.Ordinal))))
            },
            {
                "predictions of another version",
                Budgets,
                Sealed(body => body.Replace(PredictionFile.Header, PredictionFile.Format + "4", StringComparison.Ordinal))
            },
            { "predictions with a second end", Budgets, Sealed(body => body + "more\n") },
            { "predictions without budgets", null, PredictionText.Answer(Budgets) },
            { "budgets cut off", Budgets[..^80], AnswerAs(Budgets[..^80]) },
            { "fewer budgets than announced", Announcing("2"), AnswerAs(Announcing("2")) },
            { "more budgets than announced", Announcing("0"), AnswerAs(Announcing("0")) },
            { "a word for the number of budgets", Announcing("one"), AnswerAs(Announcing("one")) },
        };

    [Theory]
    [MemberData(nameof(BrokenInputs))]
    public void It_is_an_error_that_no_setting_can_lower(string why, string? budgets, string? predictions)
    {
        var diagnostic = Assert.Single(GeneratorRun.Run(budgets, predictions).Diagnostics);
        Assert.True(diagnostic is { Id: DiagnosticIds.InternalFailure, Severity: DiagnosticSeverity.Error }, why);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
    }

    [Fact]
    public void It_says_what_to_do_with_predictions_that_cannot_be_read()
    {
        Assert.Equal("it was cut off, or changed after it was written", Reason(PredictionText.Answer(Budgets)[..^5]));
        Assert.Equal(
            "another version of PerfSage.Build wrote it",
            Reason(Sealed(body => body.Replace(PredictionFile.Header, PredictionFile.Format + "4", StringComparison.Ordinal)))
        );

        static string Reason(string predictions)
        {
            const string Start = "budgets could not be checked: predictions.txt cannot be read: ";
            const string End = "; delete the file and build again";
            var told = Assert
                .Single(GeneratorRun.Run(Budgets, predictions).Diagnostics)
                .GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            Assert.StartsWith(Start, told, StringComparison.Ordinal);
            Assert.EndsWith(End, told, StringComparison.Ordinal);
            return told[Start.Length..^End.Length];
        }
    }

    [Fact]
    public void Stale_predictions_are_not_shown_in_an_editor_either() =>
        Assert.DoesNotContain(
            "23.4",
            GeneratorRun.Run(Budgets, PredictionText.Answer(BudgetText.Write(BudgetText.Item(maxLatencyMs: "31"))), designTime: true).Code,
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_the_generator_the_guard_does_not_compile() =>
        Assert.Contains(
            GeneratorRun.Compile().GetDiagnostics(),
            d =>
                d.Id == "CS0103"
                && d.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("PSB9001", StringComparison.Ordinal)
        );

    /// <summary>An answer that was changed before it was sealed.</summary>
    private static string Sealed(Func<string, string> change) => PredictionText.Resealed(PredictionText.Answer(Budgets), change);

    private static string Announcing(string count) => Budgets.Replace("budgets=1", "budgets=" + count, StringComparison.Ordinal);

    /// <summary>Predictions that claim to be made for a text, so that only what is wrong with the text can be noticed.</summary>
    private static string AnswerAs(string budgets) =>
        PredictionFileWriter.Write(PredictionText.File(BudgetFileReader.Read(Budgets)) with { Budgets = Fingerprint.Of(budgets) });
}
