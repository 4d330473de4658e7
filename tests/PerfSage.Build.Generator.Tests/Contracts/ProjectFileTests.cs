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
                .Locations.Select(l => (l.Line, l.Column))
        );
    }

    [Fact]
    public void A_pattern_without_a_match_is_an_error_at_its_element()
    {
        const string Project = """
            <Project>
              <ItemGroup>
                <PerfBudget Include="models/*.tflite;none/*.tflite" Device="npu" MaxLatencyMs="10" />
                <PerfBudget Include="none/plain.tflite" Device="npu" MaxLatencyMs="10" />
                <PerfBudget Include="none/?.tflite" Condition="'$(X)' == ''" Device="npu" MaxLatencyMs="10" />
              </ItemGroup>
              <ItemGroup Condition="Exists('none')"><PerfBudget Include="none/*.tflite" /></ItemGroup>
              <Choose><When Condition="true"><ItemGroup><PerfBudget Include="none/*.tflite" /></ItemGroup></When></Choose>
            </Project>
            """;
        Assert.Equal(
            new Finding(
                "PSB5003",
                Severity.Error,
                new SourceLocation(BudgetText.Project, 3, 5),
                "'none/*.tflite' matches no file, so this budget would never be checked; if there may be none, say AllowEmpty=\"true\""
            ),
            Assert.Single(Check(Project, Item("models/ad.tflite", "npu", "10")).Findings)
        );
    }

    [Theory]
    [InlineData("true")]
    [InlineData(" TRUE ")]
    public void A_pattern_that_may_match_nothing_says_so(string value) => Assert.Empty(Check(EmptyGlob(value)).Findings);

    [Theory]
    [InlineData("false", "PSB5003")]
    [InlineData("", "PSB5003")]
    [InlineData("yes", "PSB5003", "PSB5001")]
    [InlineData("$(Maybe)", "PSB5003", "PSB5001")]
    public void Nothing_else_says_so(string value, params string[] ids) =>
        Assert.Equal(ids, Check(EmptyGlob(value)).Findings.Select(f => f.Id));

    [Fact]
    public void A_pattern_whose_files_are_taken_out_again_is_not_reported() =>
        Assert.Empty(
            Check(
                """<Project><ItemGroup><PerfBudget Include="m/*.tflite" Device="npu" />"""
                    + """<PerfBudget Remove="m/kws.tflite" /></ItemGroup></Project>"""
            ).Findings
        );

    [Fact]
    public void A_pattern_is_not_matched_by_the_items_of_another_file()
    {
        var files = new Dictionary<string, string>
        {
            [BudgetText.Project] =
                """<Project><Import Project="a.props" /><ItemGroup><PerfBudget Include="*.tflite" /></ItemGroup></Project>""",
            ["/app/a.props"] = """<Project><ItemGroup><PerfBudget Include="k*.tflite" /></ItemGroup></Project>""",
        };
        var findings = Check(files.GetValueOrDefault, Item("kws.tflite", "npu", "10")).Findings;
        Assert.Equal(("PSB5003", "/app/a.props"), (Assert.Single(findings).Id, findings[0].Location.File));
    }

    [Fact]
    public void Imports_are_followed_as_far_as_they_can_be()
    {
        var files = new Dictionary<string, string>
        {
            [BudgetText.Project] =
                """<Project><Import Project="$(MSBuildThisFileDirectory)eng/a.props" />"""
                + """<Import Project="$(Unknown)/b.props" />"""
                + """<Import Project="$([MSBuild]::GetPathOfFileAbove('up.props', '$(MSBuildThisFileDirectory)../'))" /></Project>""",
            ["/app/eng/a.props"] =
                """<Project><Import Project="../App.csproj" /><ItemGroup><PerfBudget Include="a/*.tflite" /></ItemGroup></Project>""",
            ["/up.props"] = """<Project><ItemGroup><PerfBudget Include="b/*.tflite" /></ItemGroup></Project>""",
        };
        var findings = Check(files.GetValueOrDefault).Findings;
        Assert.Equal(["/app/eng/a.props", "/up.props"], findings.Select(f => f.Location.File));
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
        CheckedBudgets.Of(BudgetFileReader.Read(BudgetText.Write(items)), BuiltinDeviceFacts.All, [], policy: null, read);

    private static string EmptyGlob(string allowEmpty) =>
        $"""<Project><ItemGroup><PerfBudget Include="none/*.tflite" Device="npu" AllowEmpty="{allowEmpty}" /></ItemGroup></Project>""";

    private static BudgetItem Item(string item, string device, string maxLatencyMs) =>
        BudgetText.Item("/app/" + item, device, maxLatencyMs: maxLatencyMs, item: item);
}
