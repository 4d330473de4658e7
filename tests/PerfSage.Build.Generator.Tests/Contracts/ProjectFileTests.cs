using PerfSage.Build.Generator.Parsing;
using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests.Contracts;

public sealed class ProjectFileTests
{
    [Theory]
    [InlineData("models/kws.tflite", "models/kws.tflite", true)]
    [InlineData("models/*.tflite", "models/kws.tflite", true)]
    [InlineData("models/*.tflite", "models/a/kws.tflite", false)]
    [InlineData("**/*.tflite", "models/a/kws.tflite", true)]
    [InlineData("**/*.tflite", "kws.tflite", true)]
    [InlineData("./models/k?s.tflite", "models/kws.tflite", true)]
    [InlineData(@"models\*.tflite", "models/kws.tflite", true)]
    [InlineData("$(Models)/*.tflite", "/any/where/kws.tflite", true)]
    [InlineData("$([System.IO.Path]::Combine('a', 'b;c'))/kws.tflite", "x/kws.tflite", true)]
    [InlineData("@(Models)", "anything", true)]
    [InlineData("a%3Bb.tflite", "a;b.tflite", true)]
    [InlineData("a(1).tflite", "a(1).tflite", true)]
    public void Patterns_match_what_MSBuild_makes_of_them(string include, string item, bool expected) =>
        Assert.Equal(expected, Assert.Single(IncludePattern.Parse(include)).Matches(item));

    [Fact]
    public void Each_item_has_the_place_of_its_element()
    {
        const string Project = """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <PerfBudget Include="models/*.tflite" Device="npu" MaxLatencyMs="$(Limit)" />
                <perfbudget Include="models/kws.tflite" Device="imx93"
                            MaxLatencyMs="20" />
                  <PerfBudget Include="models/kws.tflite"><Device>imx93</Device><MaxLatencyMs>30</MaxLatencyMs></PerfBudget>
              </ItemGroup>
            </Project>
            """;
        Assert.Equal(
            [(3, 5), (3, 5), (4, 5), (6, 7), (1, 1)],
            Check(
                Project,
                Item("models/ad.tflite", "npu", "10"),
                Item("models/kws.tflite", "npu", "10"),
                Item("models/kws.tflite", "imx93", "20"),
                Item("models/kws.tflite", "imx93", "30"),
                Item("elsewhere.tflite", "imx93", "30")
            )
                .Locations.Select(l => (l.Element.Line, l.Element.Column))
        );
    }

    [Theory]
    [InlineData(nameof(Loss.Glob), "none/*.tflite", "PSB5003", "'none/*.tflite' matches no file, so this budget would never be checked; ")]
    [InlineData(nameof(Loss.Include), "$(X)", "PSB5003", "Include=\"$(X)\" is empty, so this budget would never be checked; ")]
    [InlineData(nameof(Loss.Update), "kws.tflite", "PSB5003", "Update=\"kws.tflite\" changes no PerfBudget: none before it matches, ")]
    [InlineData(nameof(Loss.Limit), "MaxLatencyMs=\"$(X)\"", "PSB5001", "MaxLatencyMs=\"$(X)\" is empty, so there is no such limit; ")]
    [InlineData(nameof(Loss.Name), "MaxLatancyMs", "PSB5001", "'MaxLatancyMs' is not known; did you mean 'MaxLatencyMs'?")]
    [InlineData(nameof(Loss.Name), "CopyToOutputDirectory", null, "")]
    public void What_came_to_nothing_is_an_error_where_it_stands(string loss, string text, string? id, string message)
    {
        var lost = new LostElement(Enum.Parse<Loss>(loss), new SourceLocation("/app/a.props", 3, 5), text);
        var file = BudgetFileReader.Read(BudgetText.Write([], [], lost: [lost]));
        var findings = Check(file, _ => null).Findings;
        Assert.Equal(id is null ? [] : [(id, lost.Location)], findings.Select(f => (f.Id, f.Location)));
        Assert.All(findings, f => Assert.StartsWith(message, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<Project><ItemGroup>\n<PerfBudget Update=\"m\" MaxSpeed=\"1\" /></ItemGroup></Project>")]
    [InlineData("<Project><ItemDefinitionGroup>\n<PerfBudget MaxSpeed=\"1\" /></ItemDefinitionGroup></Project>")]
    public void A_misspelled_name_is_told_once_where_it_stands(string text)
    {
        var lost = new LostElement(Loss.Name, SourceLocation.StartOf(BudgetText.Project), "MaxSpeed");
        var file = BudgetFileReader.Read(BudgetText.Write([], [], lost: [lost]));
        var findings = Check(file, _ => text).Findings;
        Assert.Equal(new SourceLocation(BudgetText.Project, 2, 1), Assert.Single(findings).Location);
    }

    [Theory]
    [InlineData("true", 0)]
    [InlineData(" FALSE ", 0)]
    [InlineData("", 0)]
    [InlineData("yes", 1)]
    [InlineData("$(Maybe)", 1)]
    public void Whether_a_pattern_may_match_nothing_is_said_in_plain_words(string value, int mistakes) =>
        Assert.Equal(
            mistakes,
            Check($"""<Project><ItemGroup><PerfBudget Include="none/*.tflite" AllowEmpty="{value}" /></ItemGroup></Project>""")
                .Findings.Count(f => f.Id == "PSB5001")
        );

    [Theory]
    [InlineData("<Project><Import Project=\"$(MSBuildThisFileDirectory)eng/a.props\" /></Project>", "/app/eng/a.props")]
    [InlineData(
        "<Project><Import Project=\"$([MSBuild]::GetPathOfFileAbove('up.props', '$(MSBuildThisFileDirectory)../'))\" /></Project>",
        "/up.props"
    )]
    [InlineData("<Project><Import Project=\"$(Unknown)/b.props\" /></Project>", null)]
    public void Imports_are_followed_as_far_as_they_can_be(string project, string? import)
    {
        const string Text = """<Project><ItemGroup><PerfBudget Include="a.tflite" MaxSpeed="1" /></ItemGroup></Project>""";
        var findings = Check(path =>
            path == BudgetText.Project ? project
            : path == import ? Text
            : null
        ).Findings;
        Assert.Equal(import is null ? [] : [import], findings.Select(f => f.Location.File));
    }

    [Fact]
    public void Elements_of_files_that_MSBuild_says_it_imports_are_read_as_well()
    {
        const string Text = """<Project><ItemGroup><PerfBudget Update="a.tflite" MaxSpeed="1" /></ItemGroup></Project>""";
        var file = BudgetFileReader.Read(BudgetText.Write([], [], files: ["/else/where.props"]));
        Assert.Equal(
            "/else/where.props",
            Assert.Single(Check(file, path => path == "/else/where.props" ? Text : null).Findings).Location.File
        );
    }

    [Theory]
    [InlineData("MaxLatencyMS", null)]
    [InlineData("MaxLatency", "did you mean 'MaxLatencyMs'?")]
    [InlineData("Devise", "did you mean 'Device'?")]
    [InlineData("MaxSpeed", "'MaxSpeed' is not known")]
    [InlineData("CopyToOutputDirectory", null)]
    public void A_misspelled_limit_is_not_just_ignored(string name, string? message)
    {
        var findings = Check($"""<Project><ItemGroup><PerfBudget Include="m.tflite" {name}="1" /></ItemGroup></Project>""").Findings;
        Assert.Equal(message is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(message!, f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_file_that_is_no_XML_is_left_to_MSBuild() => Assert.Empty(Check("<Project").Findings);

    private static CheckedBudgets Check(string project, params BudgetItem[] items) =>
        Check(path => path == BudgetText.Project ? project : null, items);

    private static CheckedBudgets Check(Func<string, string?> read, params BudgetItem[] items) =>
        Check(BudgetFileReader.Read(BudgetText.Write(items)), read);

    private static CheckedBudgets Check(BudgetFile file, Func<string, string?> read) =>
        CheckedBudgets.Of(file, BuiltinDeviceFacts.All, [], policy: null, read);

    private static BudgetItem Item(string item, string device, string maxLatencyMs) =>
        BudgetText.Item("/app/" + item, device, maxLatencyMs: maxLatencyMs, item: item);
}
