using PerfSage.Build.Generator.Parsing;
using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests.Contracts;

/// <summary>Where a limit stands that another element gives than the one that makes the item.</summary>
public sealed class LimitPlaceTests
{
    private const string Targets = "/app/Directory.Build.targets";

    // The elements stand in lines 2, 3 and so on.
    [Theory]
    [InlineData(2, """<PerfBudget Include="m/a.tflite" MaxLatencyMs="1" />""")]
    [InlineData(3, """<PerfBudget Include="m/a.tflite" />""", """<PerfBudget Update="m/*.tflite" MaxLatencyMs="1" />""")]
    [InlineData(
        3,
        """<PerfBudget Include="m/a.tflite" />""",
        """<PerfBudget Update="/app/**"><MaxLatencyMs>1</MaxLatencyMs></PerfBudget>"""
    )]
    [InlineData(
        3,
        """<PerfBudget Include="m/a.tflite" MaxLatencyMs="9" />""",
        """<PerfBudget Update="@(PerfBudget)" MaxLatencyMs="$(X)" />"""
    )]
    [InlineData(3, """<PerfBudget Include="m/a.tflite" />""", """<PerfBudget Update="m/*" MaxLatencyMs="1" Condition="$(X)" />""")]
    // The last counts.
    [InlineData(
        4,
        """<PerfBudget Include="m/a.tflite" MaxLatencyMs="1" />""",
        """<PerfBudget Update="m/*" MaxLatencyMs="1" />""",
        """<PerfBudget Update="m/a*" MaxLatencyMs="1" />"""
    )]
    // One that was overwritten, that is about another model, or that sets something else does not.
    [InlineData(
        3,
        """<PerfBudget Include="m/a.tflite" />""",
        """<PerfBudget Update="m/*" MaxLatencyMs="1" />""",
        """<PerfBudget Update="m/b*" MaxLatencyMs="1" />""",
        """<PerfBudget Update="m/*" MaxFileKiB="1" />"""
    )]
    [InlineData(
        4,
        """<PerfBudget Include="m/a.tflite" />""",
        """<PerfBudget Update="m/*" MaxLatencyMs="2" />""",
        """<PerfBudget Update="m/*" MaxLatencyMs="1" />"""
    )]
    // It changes only what is there already.
    [InlineData(3, """<PerfBudget Update="m/*" MaxLatencyMs="1" />""", """<PerfBudget Include="m/a.tflite" MaxLatencyMs="1" />""")]
    // Nobody can tell which of the two it was.
    [InlineData(
        2,
        """<PerfBudget Include="m/a.tflite" MaxLatencyMs="1" />""",
        """<PerfBudget Update="m/*" MaxLatencyMs="1" Condition="'$(X)' == ''" />"""
    )]
    [InlineData(
        2,
        """<PerfBudget Include="m/a.tflite" MaxLatencyMs="1" />""",
        """<PerfBudget Update="m/*"><MaxLatencyMs Condition="'$(X)' == ''">1</MaxLatencyMs></PerfBudget>"""
    )]
    [InlineData(2, """<PerfBudget Include="m/a.tflite" MaxLatencyMs="1" />""", """<PerfBudget Update="$(Models)" MaxLatencyMs="1" />""")]
    // Its value came from a target, for instance.
    [InlineData(2, """<PerfBudget Include="m/a.tflite" />""", """<PerfBudget Update="m/*" MaxLatencyMs="2" />""")]
    public void It_is_the_last_element_that_can_have_given_it(int line, params string[] elements) =>
        Assert.Equal(new SourceLocation(BudgetText.Project, line, 1), Place(Group(elements), ""));

    [Fact]
    public void It_may_be_in_another_file()
    {
        var include = Group("""<PerfBudget Include="m/a.tflite" MaxLatencyMs="9" />""");
        Assert.Equal(new SourceLocation(Targets, 2, 1), Place(include, Group("""<PerfBudget Update="**/*.tflite" MaxLatencyMs="1" />""")));
    }

    [Fact]
    public void Of_two_files_with_the_same_limit_it_is_the_items_own()
    {
        var include = Group("""<PerfBudget Include="m/a.tflite" MaxLatencyMs="1" />""");
        var update = Group("""<PerfBudget Update="**/*.tflite" MaxLatencyMs="1" />""");
        Assert.Equal(new SourceLocation(BudgetText.Project, 2, 1), Place(include, update));
    }

    [Theory]
    [InlineData("/app/Directory.Build.targets", """<PerfBudget Include="m/a.tflite" />""")]
    [InlineData(BudgetText.Project, """<PerfBudget Include="m/a.tflite" MaxLatencyMs="1" />""")]
    public void It_may_be_a_definition_which_any_element_overrides(string file, string include)
    {
        const string Definition = """
            <Project><ItemDefinitionGroup>
            <PerfBudget MaxLatencyMs="1" />
            </ItemDefinitionGroup></Project>
            """;
        Assert.Equal(new SourceLocation(file, 2, 1), Place(Group(include), Definition));
    }

    [Fact]
    public void The_budget_itself_and_its_other_limits_stay_where_they_are()
    {
        var place = Locate(
            Group("""<PerfBudget Include="m/a.tflite" MaxFileKiB="5" />""", """<PerfBudget Update="m/*" MaxLatencyMs="1" />"""),
            ""
        );
        Assert.Equal(new SourceLocation(BudgetText.Project, 2, 1), place.Element);
        Assert.Equal(place.Element, place.Of("MaxFileKiB"));
        Assert.Equal("MaxLatencyMs", Assert.Single(place.Limits).Limit);
    }

    [Theory]
    [InlineData("MaxLatencyMs", "fast", 3)]
    [InlineData("MaxRegressionPercent", "-1", 3)]
    [InlineData("Level", "loud", 2)]
    public void A_mistake_in_a_limit_stands_there_as_well(string name, string value, int line)
    {
        var project = Group("""<PerfBudget Include="m/a.tflite" />""", $"""<PerfBudget Update="m/*" {name}="{value}" />""");
        var item = BudgetText.Item("/app/m/a.tflite", maxFileKiB: "5", item: "m/a.tflite").With(name, value);
        var mistake = Assert.Single(Check(item, project, "").Findings);
        Assert.Equal(("PSB5001", new SourceLocation(BudgetText.Project, line, 1)), (mistake.Id, mistake.Location));
    }

    private static SourceLocation Place(string project, string targets) => Locate(project, targets).Of("MaxLatencyMs");

    private static ItemLocation Locate(string project, string targets)
    {
        var item = BudgetText.Item("/app/m/a.tflite", maxLatencyMs: "1", maxFileKiB: "5", item: "m/a.tflite");
        return Assert.Single(Check(item, project, targets).Locations);
    }

    private static CheckedBudgets Check(BudgetItem item, string project, string targets)
    {
        var file = BudgetFileReader.Read(BudgetText.Write([item], [], files: [Targets]));
        return CheckedBudgets.Of(file, BuiltinDeviceFacts.All, [], policy: null, Read);

        string? Read(string path) =>
            path == BudgetText.Project ? project
            : path == Targets && targets.Length > 0 ? targets
            : null;
    }

    private static string Group(params string[] elements) => $"<Project><ItemGroup>\n{string.Join('\n', elements)}\n</ItemGroup></Project>";
}
