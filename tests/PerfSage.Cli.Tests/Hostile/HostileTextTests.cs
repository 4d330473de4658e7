using System.Text.Json;
using PerfSage.Reports.Formats;

namespace PerfSage.Cli.Tests.Hostile;

/// <summary>No name of a model, a file, a device or a commit does harm in anything that any command prints or writes.</summary>
public sealed class HostileTextTests(HostileRepository repository) : IClassFixture<HostileRepository>
{
    public static TheoryData<string> Commands => new(CommandLines.Commands);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_in_every_format_with_every_option(string command)
    {
        var (named, succeeded) = (false, false);
        foreach (var line in new CommandLines(repository).Of(command))
        {
            var result = Perfsage.Run(line());
            Harmless.Printed(result.Output);
            HarmlessText.Is(result.Error);
            Assert.False(result.Error.Contains("please report it", StringComparison.Ordinal), result.Error);
            Array.ForEach(repository.NextRun(), Harmless.File);
            named |= (result.Output + result.Error).Contains("Sneaky", StringComparison.Ordinal);
            succeeded |= result.ExitCode is 0 or 1 && result.Output.Length > 0;
        }

        Assert.True(named, "nothing in what it prints is from a name");
        Assert.True(succeeded, "it never came to its end: say in HostileArguments what its arguments and options are given");
    }

    [Fact]
    public void A_history_writes_a_picture_of_every_model()
    {
        Perfsage.Run("history", repository.Root, "--no-cache", "--out", repository.Output);
        var files = repository.NextRun();
        Array.ForEach(files, f => HarmlessText.IsShown(Path.GetFileName(f)));
        Assert.Equal([".json", ".svg"], files.Select(f => Path.GetExtension(f)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_gate_writes_all_of_its_files()
    {
        var result = Perfsage.Run("gate", "--budgets", repository.BudgetsFile, "--base", HostileText.Branch, "--out", repository.Output);
        Assert.Equal(1, result.ExitCode);
        var files = repository.NextRun();
        Assert.Equal(
            GateOutputs.Names.Order(StringComparer.Ordinal),
            files.Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        );
        Assert.All(
            files.Where(f => Path.GetFileName(f) != "badge.json"),
            f => Assert.Contains("Sneaky", File.ReadAllText(f), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_imported_board_has_the_very_name_of_its_section()
    {
        var file = Path.ChangeExtension(repository.Output, ".json");
        string[] line =
        [
            "devices",
            "import",
            repository.CompilerConfig,
            "--system-config",
            HostileText.Section,
            "--memory-mode",
            HostileText.Section,
            "--accelerator",
            "ethos-u55-256",
        ];
        var printed = Perfsage.Run(line);
        Assert.StartsWith(HostileText.Section, printed.Json.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, Perfsage.Run([.. line, "--out", file]).ExitCode);
        Assert.Equal([file], repository.NextRun());
        Harmless.File(file);
        Assert.Equal(printed.Output, File.ReadAllText(file));
    }

    [Fact]
    public void JSON_has_the_very_names()
    {
        var model = Perfsage.Run("inspect", repository.BaseModel, "--format", "json").Json;
        var graph = model.GetProperty("subgraphs")[0];
        Assert.Equal(HostileText.Graph, graph.GetProperty("name").GetString());
        Assert.Contains(HostileText.Tensor, Names(graph.GetProperty("outputs")));
        Assert.Contains("Old" + HostileText.Operator, Names(graph.GetProperty("operators")));
    }

    [Fact]
    public void Text_has_names_that_are_found_again()
    {
        var text = Perfsage.Run("inspect", repository.BaseModel).Output;
        Assert.All(["OldSneakyOp", "SneakyTensor", "SneakyGraph"], name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Contains("SneakyCommit", Perfsage.Run("history", repository.Root, "--no-cache").Output, StringComparison.Ordinal);
        Assert.Contains("SneakyTensor", Perfsage.Run("inspect", repository.Broken).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_any_length_hides_nothing_else()
    {
        var model = repository.LongNamed;
        Assert.Contains(" TOTAL ", Perfsage.Run("explain", model, "--device", "npu").Output, StringComparison.Ordinal);
        Assert.Contains("FULLY_CONNECTED", Perfsage.Run("inspect", model).Output, StringComparison.Ordinal);
        Assert.Contains(" TOTAL ", Perfsage.Run("diff", repository.BaseModel, model, "--device", "npu").Output, StringComparison.Ordinal);
    }

    private static string?[] Names(JsonElement elements) => [.. elements.EnumerateArray().Select(e => e.GetProperty("name").GetString())];
}
