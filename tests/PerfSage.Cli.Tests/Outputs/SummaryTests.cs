using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats.Markdown;

namespace PerfSage.Cli.Tests.Outputs;

public sealed class SummaryTests
{
    [Fact]
    public void Everything_that_can_happen_to_a_model() => Snapshot.Verify(Render(GateReports.Everything), "md");

    [Fact]
    public void Names_that_would_break_the_page() => Snapshot.Verify(Render(GateReports.Adverse), "md");

    [Fact]
    public void Nothing_is_compared() => Snapshot.Verify(Render(GateReports.Everything with { Base = null }), "md");

    [Fact]
    public void The_verdict_is_one_sentence()
    {
        var (pass, many) = (GateReports.Passing.Entries[0], GateReports.Everything.Entries[1]);
        Assert.Equal(
            "Failed: 1 of 3 limits is exceeded",
            Sentence(GateReports.Many(1) with { Entries = [GateReports.Many(1).Entries[0], pass, pass] })
        );
        Assert.Equal(
            "Failed: 2 of 6 limits (5 on values, 1 on changes) are exceeded (1 exceeded at the level of a warning, 1 suppressed)",
            Sentence(GateReports.Everything)
        );
        Assert.Equal("Failed: 1 error", Sentence(GateReports.WithoutModel));
        Assert.Equal(
            "Failed: 1 of 1 limit is exceeded and 1 other error",
            Sentence(GateReports.Many(1) with { Findings = [.. GateReports.Many(1).Findings, .. GateReports.WithoutModel.Findings] })
        );
        Assert.Equal("Passed: the limit holds", Sentence(GateReports.Passing));
        Assert.Equal("Passed: all 2 limits hold", Sentence(GateReports.Passing with { Entries = [pass, pass] }));
        Assert.Equal(
            "Passed, but 1 of 2 limits lies inside the interval of the prediction",
            Sentence(GateReports.Passing with { Entries = [pass, many] })
        );
        Assert.Equal("Nothing was checked: no model has a limit", Sentence(GateReports.Empty));
    }

    /// <summary>Whatever stands in a name, tables keep their columns and nothing becomes markup.</summary>
    [Fact]
    public void No_text_is_markup() =>
        Gen.Char["abGH-1@#|<>&*_~`[]()\\\"'\n\r:/.w\u202e\ud800é "]
            .Array[0, 40]
            .Select(c => new string(c))
            .Sample(text =>
            {
                var page = $"| {MarkdownText.Code(text)} | {MarkdownText.Prose(text)} |";
                Assert.Equal(3, page.Count(c => c == '|'));
                Assert.DoesNotContain('\n', page);
                Assert.DoesNotMatch(@"\*|~|\[|\]|""|<(?!/?code>|!-- -->)|\\|://|(?i:www)\.", page);
                Assert.DoesNotMatch("@[A-Za-z0-9]", page);
                Assert.DoesNotMatch("(?i)(?<!&)#[0-9]|GH-[0-9]", MarkdownText.Prose(text));
                Assert.True(MarkdownText.Prose(text).All(c => c != '`'));
            });

    /// <summary>The operators of a table sum to the change that the table of models shows.</summary>
    [Fact]
    public void Operators_sum_to_the_change() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 1_000_000])
            .Array[1, 30]
            .Sample(pairs =>
            {
                var operators = pairs
                    .Select((p, i) => new OperatorDelta(OperatorChange.Changed, i, i, "CONV_2D", "x", p.Item1 / 1e7m, p.Item2 / 1e7m))
                    .ToArray();
                var (before, after) = ((double)operators.Sum(o => o.BaseMs), (double)operators.Sum(o => o.HeadMs));
                var entry = GateReports.Entry(
                    "m.tflite",
                    GateReports.Side("a", before, 1, 1),
                    GateReports.Side("b", after, 1, 1),
                    operators,
                    []
                );
                var lines = Render(GateReports.Report(GateReports.MergeBase, [entry], [])).Split('\n');
                var rows = lines
                    .SkipWhile(l => !l.StartsWith("| Operator |", StringComparison.Ordinal))
                    .TakeWhile(l => l.Length > 0)
                    .Skip(2);
                var changes = rows.Select(l =>
                        decimal.Parse(l.Split(" | ")[4].Trim(' ', '|', '*'), NumberStyles.Float, CultureInfo.InvariantCulture)
                    )
                    .ToArray();
                if (changes.Length > 0)
                {
                    Assert.Equal(changes[..^1].Sum(), changes[^1]);
                    Assert.Equal(after - before, (double)changes[^1], 9);
                }
            });

    [Theory]
    [InlineData(600)]
    [InlineData(2_000)]
    [InlineData(65_536)]
    public void A_page_that_is_too_long_says_so(int maxBytes)
    {
        var page = SummaryMarkdown.Render(GateReports.Many(5_000), maxBytes);
        Assert.InRange(Encoding.UTF8.GetByteCount(page), maxBytes * 3 / 4, maxBytes);
        Assert.StartsWith("**Failed: 5,000 of 5,000 limits are exceeded**", page, StringComparison.Ordinal);
        Assert.Matches(@"\*\*This page is cut: [0-9,]+ more lines are left out; perfbudget\.json has everything\.\*\*", page);
        Assert.EndsWith("not with silicon.</sub>\n", page, StringComparison.Ordinal);
    }

    /// <summary>Wherever the page is cut, it ends outside of everything that it opened.</summary>
    [Fact]
    public void A_cut_page_closes_what_it_opened()
    {
        for (var maxBytes = 0; maxBytes < 6_000; maxBytes++)
        {
            var page = SummaryMarkdown.Render(GateReports.Everything, maxBytes);
            Assert.True(Encoding.UTF8.GetByteCount(page) <= maxBytes, $"{maxBytes}");
            Assert.True(Regex.Count(page, "<details>") == Regex.Count(page, "</details>"), $"{maxBytes}: {page}");
            Assert.True(Regex.Count(page, "<code>") == Regex.Count(page, "</code>"), $"{maxBytes}: {page}");
        }
    }

    [Fact]
    public void A_comment_can_be_found_again_and_fits()
    {
        var comment = CommentMarkdown.Render(GateReports.Many(5_000));
        Assert.StartsWith(CommentMarkdown.Mark, comment, StringComparison.Ordinal);
        Assert.True(comment.Length < 65_536);
    }

    private static string Sentence(GateReport report) => GateVerdict.Of(report).Sentence;

    private static string Render(GateReport report) => SummaryMarkdown.Render(report, SummaryMarkdown.JobSummaryBytes);
}
