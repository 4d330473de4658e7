using PerfSage.Cli.Commands;
using PerfSage.Reports.Formats;

namespace PerfSage.Cli.Tests.Gate;

/// <summary>What scripts of before 1.0 say still does what it did, and says on standard error what to write now.</summary>
public sealed class OldSpellingTests
{
    [Theory]
    [InlineData("--base", "main")]
    [InlineData("--base=main")]
    [InlineData("--format", "json", "--base:main")]
    public void Diff_with_a_base_is_gate(params string[] args)
    {
        using var folder = Changed();
        Same(
            folder,
            ["diff", .. args],
            ["gate", .. args],
            "perfsage: 'perfsage diff --base' is now 'perfsage gate --base'; the old spelling goes with 1.0"
        );
    }

    [Fact]
    public void Check_with_outputs_is_gate()
    {
        using var folder = Changed();
        Same(
            folder,
            ["check", "--fail-on-inconclusive"],
            ["gate", "--fail-on-inconclusive"],
            "perfsage: 'perfsage check --out' is now 'perfsage gate --out'; the old spelling goes with 1.0"
        );
    }

    [Fact]
    public void Check_with_a_project_asks_the_project()
    {
        var result = Perfsage.Run("check", "--project", "missing.csproj");
        Assert.Equal((int)ExitCode.BadInput, result.ExitCode);
        Assert.Equal(
            [
                "perfsage: 'perfsage check --project' is now 'perfsage gate --project'; the old spelling goes with 1.0",
                "perfsage: project 'missing.csproj': the file does not exist",
            ],
            result.ErrorLines
        );
    }

    [Fact]
    public void Check_with_budgets_alone_prints_as_check_does()
    {
        using var folder = Changed();
        var result = Perfsage.Run("check", "--budgets", Budgets(folder));
        Assert.Equal((int)ExitCode.BudgetExceeded, result.ExitCode);
        Assert.Contains("FAIL", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["perfsage: 'perfsage check --budgets' is now 'perfsage gate --budgets'; the old spelling goes with 1.0"],
            result.ErrorLines
        );
    }

    [Fact]
    public void A_file_of_that_name_is_a_file()
    {
        var result = Perfsage.Run("diff", "--", "--base", "main");
        Assert.Equal(
            ["perfsage: '--base' cannot be read: the file does not exist", "perfsage: 'main' cannot be read: the file does not exist"],
            result.ErrorLines
        );
    }

    private static GateFolder Changed()
    {
        var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Model("app/models/kws.tflite", "mobilenet-v1");
        return folder;
    }

    private static string Budgets(GateFolder folder)
    {
        folder.Repository.Write("obj/budgets.txt", BudgetsText.Of(folder.Project, folder.Item().With("MaxLatencyMs", "0.001")));
        return folder.Repository.FullPath("obj/budgets.txt");
    }

    private static void Same(GateFolder folder, string[] old, string[] renewed, string notice)
    {
        string[] more = ["--budgets", Budgets(folder), "--out", folder.Out];
        var expected = Perfsage.Run([.. renewed, .. more]);
        var files = Files(folder);
        Assert.Empty(expected.Error);
        Directory.Delete(folder.Out, recursive: true);
        var result = Perfsage.Run([.. old, .. more]);
        Assert.Equal([notice], result.ErrorLines);
        Assert.Equal((int)ExitCode.BudgetExceeded, result.ExitCode);
        Assert.Equal(expected with { Error = "" }, result with { Error = "" });
        Assert.Equal(files, Files(folder));
    }

    private static string[] Files(GateFolder folder) => [.. GateOutputs.Names.Select(n => File.ReadAllText(Path.Combine(folder.Out, n)))];
}
