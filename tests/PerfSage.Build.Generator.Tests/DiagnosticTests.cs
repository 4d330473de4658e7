using System.Reflection;
using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests;

/// <summary>An id is in three places; they agree.</summary>
public sealed class DiagnosticTests
{
    private static readonly string[] Ids = typeof(DiagnosticIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (string)f.GetRawConstantValue()!)
        .ToArray();

    public static TheoryData<string> AllIds => new(Ids);

    [Fact]
    public void Ids_are_unique_and_described() =>
        Assert.Equal(Ids.Order(StringComparer.Ordinal), DiagnosticInfo.All.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Each_has_a_page_where_its_link_leads(string id)
    {
        var page = File.ReadAllText(Repository.Path($"docs/diagnostics/{id}.md"));
        Assert.StartsWith($"# {id}: {DiagnosticInfo.Of(id).Title}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", DiagnosticInfo.Of(id).HelpLink, StringComparison.Ordinal);
        Assert.Contains($"{CanonicalLine.Word(DiagnosticInfo.Of(id).Severity)} {id}: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_is_left_over() =>
        Assert.Equal(
            Ids.Order(StringComparer.Ordinal),
            Directory
                .GetFiles(Repository.Path("docs/diagnostics"), "PSB*.md")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Each_is_in_the_release_notes_of_the_analyzer(string id)
    {
        var notes =
            File.ReadAllText(Repository.Path("src/PerfSage.Build.Generator/AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Repository.Path("src/PerfSage.Build.Generator/AnalyzerReleases.Shipped.md"));
        Assert.Contains($"{id} | PerfSage | {DiagnosticInfo.Of(id).Severity} | ", notes, StringComparison.Ordinal);
    }
}
