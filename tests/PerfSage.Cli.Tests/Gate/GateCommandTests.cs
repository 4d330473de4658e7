using System.Text.Json;
using PerfSage.Cli.Commands;
using PerfSage.Contracts;
using PerfSage.Reports.Formats;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Schema;

namespace PerfSage.Cli.Tests.Gate;

public sealed class GateCommandTests
{
    [Fact]
    public void A_model_that_got_worse_fails_and_is_told_everywhere()
    {
        using var folder = new GateFolder();
        var commit = folder.Repository.Commit();
        folder.Model("app/models/kws.tflite", "resnet");
        var result = folder.Judge("main", folder.Item(), folder.Item("models/other.tflite"));
        Assert.Equal((int)ExitCode.BudgetExceeded, result.ExitCode);
        Assert.StartsWith(
            $"Failed: 3 of 6 limits on changes are exceeded, compared with {commit[..8]}, where HEAD left main.",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "app/app.csproj(3,5): error PSB1020: 'kws.tflite' on ethos-u55-256: predicted latency ",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "app/app.csproj(3,5): error PSB1020: 'kws.tflite' on ethos-u55-256: predicted energy ",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("1 of 2 predictions unchanged.", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            GateOutputs.Names.Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("", 1, "error")]
    [InlineData("warning", 0, "warning")]
    [InlineData("off", 0, "off")]
    public void What_cannot_be_predicted_has_a_level_of_its_own(string unpredicted, int exitCode, string level)
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        var model = new ModelBuilder();
        var (x, y) = (model.Main.Input([1, 8]), model.Main.AddTensor(TensorType.Int8, [1, 8]));
        model.Main.AddCustomOperator("Fancy", [x], [y]);
        model.Main.Output(y);
        model.Save(folder.Repository.FullPath("app/models/kws.tflite"));
        var result = folder.Judge("main", folder.Item().With("MaxLatencyMs", "1000").With("Unpredicted", unpredicted));
        Assert.Equal(exitCode, result.ExitCode);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Out, "perfbudget.json")));
        var checks = json.RootElement.GetProperty("entries")[0].GetProperty("checks").EnumerateArray();
        Assert.All(
            checks,
            c => Assert.Equal(("unpredictable", level), (c.GetProperty("outcome").GetString(), c.GetProperty("level").GetString()))
        );
        Assert.NotEmpty(checks);
    }

    [Fact]
    public void A_base_outside_the_domain_is_told_with_the_change()
    {
        using var folder = new GateFolder();
        var family = ModelFamilies.Get("mobilenet-v2");
        family.Build(family.Defaults with { Resolution = 1024 }).Save(folder.Repository.FullPath("app/models/kws.tflite"));
        folder.Repository.Commit();
        folder.Model("app/models/kws.tflite", "ds-cnn-kws");
        var result = folder.Judge("main", folder.Item());
        Assert.Contains(
            "app/app.csproj(3,5): warning PSB2003: 'kws.tflite' on ethos-u55-256 was outside the predictor's domain at the base, "
                + "so nothing vouches for the change since: operator 4 CONV_2D: ",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("at the base", File.ReadAllText(Path.Combine(folder.Out, "summary.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_judged_nothing_does_not_pass()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Repository.Write("obj/budgets.txt", BudgetsText.Of(folder.Project, [folder.Item()]));
        var result = Perfsage.Run("gate", "--budgets", folder.Repository.FullPath("obj/budgets.txt"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Nothing was checked", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_operators_of_the_summary_sum_to_the_change()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Model("app/models/kws.tflite", "mobilenet-v1");
        folder.Judge("main", folder.Item());
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Out, "perfbudget.json")));
        var entry = json.RootElement.GetProperty("entries")[0];
        var latency = entry.GetProperty("metrics").GetProperty("latencyMs");
        var sum = entry.GetProperty("operators").EnumerateArray().Sum(o => o.GetProperty("deltaMs").GetDecimal());
        Assert.Equal(latency.GetProperty("delta").GetDecimal(), sum);
    }

    [Fact]
    public void A_model_that_cannot_be_read_is_an_error_in_all_outputs()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Repository.Write("app/models/kws.tflite", "no model");
        var result = folder.Judge("main", folder.Item());
        Assert.Equal((int)ExitCode.BadInput, result.ExitCode);
        Assert.StartsWith("**Failed: 1 error**", File.ReadAllText(Path.Combine(folder.Out, "summary.md")), StringComparison.Ordinal);
        Assert.StartsWith(
            "::error file=app/app.csproj,line=3,col=5,title=PSB2001%3A ",
            File.ReadAllText(Path.Combine(folder.Out, "github-annotations.txt")),
            StringComparison.Ordinal
        );
        Assert.Contains("<error type=\"PSB2001\"", File.ReadAllText(Path.Combine(folder.Out, "junit.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_change_passes()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        var result = folder.Judge("main", folder.Item().With("MaxRegressionPercent", "0").With("MinRegressionMs", ""));
        Assert.Equal((int)ExitCode.Pass, result.ExitCode);
        Assert.StartsWith("Passed: all 3 limits on changes hold", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_and_gate_count_the_same_limits()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        // One for the file, whatever devices there are, and one for each device.
        var item = folder.Item().With("Device", "npu;imx93").With("MaxFileKiB", "1").With("MaxLatencyMs", "1000");
        const string Sentence = "Failed: 1 of 3 limits is exceeded.";
        var values = item.With("MaxRegressionPercent", "").With("MinRegressionMs", "");
        folder.Repository.Write("obj/budgets.txt", BudgetsText.Of(folder.Project, values));
        var budgets = folder.Repository.FullPath("obj/budgets.txt");
        Assert.Contains("\n" + Sentence, Perfsage.Run("check", "--budgets", budgets).Output, StringComparison.Ordinal);
        Assert.StartsWith(Sentence, Perfsage.Run("gate", "--budgets", budgets).Output, StringComparison.Ordinal);
        // Latency, energy and peak memory on two devices.
        Assert.StartsWith(
            "Failed: 1 of 9 limits (3 on values, 6 on changes) is exceeded, compared with ",
            folder.Judge("main", item).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_the_changes_of_the_branch_count()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Repository.Git("checkout", "-q", "-b", "feature");
        folder.Repository.Git("checkout", "-q", "main");
        folder.Model("app/models/kws.tflite", "fc-autoencoder");
        folder.Repository.Commit("Main gets faster meanwhile");
        folder.Repository.Git("checkout", "-q", "feature");
        Assert.Equal((int)ExitCode.Pass, folder.Judge("main", folder.Item()).ExitCode);
        Assert.Equal((int)ExitCode.BudgetExceeded, folder.Judge("main", ["--exact-base"], folder.Item()).ExitCode);
    }

    [Fact]
    public void A_new_model_is_not_compared()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Model("app/models/new.tflite", "resnet");
        var result = folder.Judge("main", folder.Item("models/new.tflite").With("MaxLatencyMs", "1000"));
        Assert.Equal((int)ExitCode.Pass, result.ExitCode);
        Assert.Contains("new", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_was_broken_at_the_base_is_a_warning()
    {
        using var folder = new GateFolder();
        folder.Repository.Write("app/models/kws.tflite", "no model").Commit();
        folder.Model("app/models/kws.tflite", "ds-cnn-kws");
        var result = folder.Judge("main", folder.Item());
        Assert.Equal((int)ExitCode.Pass, result.ExitCode);
        Assert.Contains(
            "warning PSB4010: 'app/models/kws.tflite' cannot be read as it is at the base, so it counts as new: ",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_its_base_nothing_passes_and_nothing_old_is_left()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Judge("main", folder.Item());
        var result = folder.Judge("nowhere", folder.Item());
        Assert.Equal((int)ExitCode.BadInput, result.ExitCode);
        Assert.StartsWith(
            $"perfsage: error {DiagnosticIds.UnavailableBase}: the base 'nowhere' is not available: ",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFiles(folder.Out));
    }

    [Fact]
    public void A_shallow_clone_is_told_to_fetch()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Repository.Git("checkout", "-q", "-b", "feature");
        folder.Repository.Commit("One more");
        using var clone = folder.Repository.Clone("--depth=1", "--branch=feature");
        clone.Write(
            "budgets.txt",
            BudgetsText.Of(clone.FullPath("app/app.csproj"), folder.Item() with { Model = clone.FullPath("app/models/kws.tflite") })
        );
        var result = Perfsage.Run("gate", "--base", "origin/main", "--budgets", clone.FullPath("budgets.txt"));
        Assert.Equal((int)ExitCode.BadInput, result.ExitCode);
        Assert.Contains("fetch-depth: 0", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        using var folder = new GateFolder();
        folder.Repository.Commit();
        folder.Model("app/models/kws.tflite", "mobilenet-v2");
        folder.Judge("main", folder.Item());
        var before = GateOutputs.Names.Select(n => File.ReadAllText(Path.Combine(folder.Out, n))).ToArray();
        folder.Judge("main", folder.Item());
        Assert.Equal(before, GateOutputs.Names.Select(n => File.ReadAllText(Path.Combine(folder.Out, n))).ToArray());
        Assert.All(before, text => Assert.DoesNotContain(folder.Repository.Root, text, StringComparison.Ordinal));
    }
}
