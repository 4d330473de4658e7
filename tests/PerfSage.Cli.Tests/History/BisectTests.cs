using PerfSage.Cli.Tests.Git;

namespace PerfSage.Cli.Tests.History;

/// <summary>Who broke the budget. Widths stand for latencies: the wider, the slower.</summary>
public sealed class BisectTests
{
    [Fact]
    public void One_transition_is_named()
    {
        using var repository = new TemporaryRepository();
        var commits = Commit(repository, 16, 24, 64, 72);
        var result = Bisect(repository, Between(24, 64));
        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"commit {commits[2]}", result.OutputLines[0]);
        Assert.Contains(
            $"{commits[1][..8]} ",
            result.OutputLines.Single(l => l.StartsWith("  before ", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            " Width 64",
            result.OutputLines.Single(l => l.StartsWith("  after ", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Operators_that_made_it_slower_are_named()
    {
        using var repository = new TemporaryRepository();
        Commit(repository, 16, 64);
        var because = Bisect(repository, "latencyMs<=0.05").OutputLines[^1];
        Assert.Matches("^  because ([A-Z0-9_]+ #[0-9]+ [+][0-9.]+ ms(, )?){3}$", because);
        Assert.Equal(3, Bisect(repository, "latencyMs<=0.05", "--format", "json").Json.GetProperty("operators").GetArrayLength());
    }

    [Fact]
    public void Of_two_transitions_the_newer_one_is_named()
    {
        using var repository = new TemporaryRepository();
        var commits = Commit(repository, 16, 64, 24, 72, 80);
        Assert.Equal($"commit {commits[3]}", Bisect(repository, Between(24, 64)).OutputLines[0]);
    }

    [Fact]
    public void What_holds_again_names_who_mended_it_and_no_culprit_for_scripts()
    {
        using var repository = new TemporaryRepository();
        var commits = Commit(repository, 16, 64, 24);
        var result = Bisect(repository, Between(24, 64));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"holds since {commits[2][..8]} ", result.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains($" {commits[1][..8]} ", result.OutputLines[3], StringComparison.Ordinal);
        Assert.DoesNotContain(result.OutputLines, l => l.StartsWith("commit ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_always_held_passes()
    {
        using var repository = new TemporaryRepository();
        Commit(repository, 16, 24);
        var result = Bisect(repository, "latencyMs<=1000");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("latencyMs<=1000 held in all of 2 versions", Assert.Single(result.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void What_never_held_blames_nobody()
    {
        using var repository = new TemporaryRepository();
        Commit(repository, 16, 24);
        var result = Bisect(repository, "latencyMs<=0.000001");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("never held in 2 versions", Assert.Single(result.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_says_the_same()
    {
        using var repository = new TemporaryRepository();
        var commits = Commit(repository, 16, 64, 24, 72);
        var result = Bisect(repository, Between(24, 64), "--format", "json");
        Assert.Equal(1, result.ExitCode);
        var json = result.Json;
        Assert.Equal(
            [
                "schemaVersion",
                "predictor",
                "model",
                "device",
                "condition",
                "outcome",
                "commit",
                "head",
                "lastGood",
                "firstBad",
                "mendedBy",
                "operators",
                "unreadableBetween",
            ],
            json.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("broken", json.GetProperty("outcome").GetString());
        Assert.Equal(commits[3], json.GetProperty("commit").GetString());
        Assert.Equal(commits[2], json.GetProperty("lastGood").GetProperty("commit").GetString());
    }

    [Fact]
    public void A_version_between_that_cannot_be_read_is_a_suspect()
    {
        using var repository = new TemporaryRepository();
        Commit(repository, 16);
        repository.Write("kws.tflite", "broken").Commit();
        Commit(repository, 64);
        var result = Bisect(repository, Between(16, 64));
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("  1 version between them cannot be read or predicted and may be to blame", result.OutputLines[^1]);
    }

    [Theory]
    [InlineData("fileKiB<20")]
    [InlineData("macs < 1e6")]
    [InlineData("peakMemoryKiB<=12")]
    [InlineData("latencyMs<0.09")]
    [InlineData("energyMj<0.01")]
    public void Any_metric_can_be_asked_for(string condition)
    {
        using var repository = new TemporaryRepository();
        var commits = Commit(repository, 16, 64);
        Assert.Equal($"commit {commits[1]}", Bisect(repository, condition).OutputLines[0]);
        Assert.Equal(0, Bisect(repository, condition.Replace('<', '>')).ExitCode);
    }

    [Theory]
    [InlineData("latencyMs", "'latencyMs' is no condition such as latencyMs<=20")]
    [InlineData("latencyMs<=20ms", "is no condition such as latencyMs<=20")]
    [InlineData("latencyMs=20", "is no condition")]
    [InlineData("latencyMs<=NaN", "is no condition")]
    [InlineData("latency<=20", "'latency' is no metric; it is one of latencyMs, energyMj, peakMemoryKiB, fileKiB, macs")]
    [InlineData("latencyMs<=20", "--bisect latencyMs<=20 needs one --device", "--device", "imx93")]
    public void A_condition_that_means_nothing_is_refused(string condition, string expected, params string[] more)
    {
        using var repository = new TemporaryRepository();
        Commit(repository, 16);
        var result = Bisect(repository, condition, more);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_that_the_device_does_not_have_is_refused()
    {
        using var repository = new TemporaryRepository();
        Commit(repository, 16);
        var result = BisectOn("ethos-u85", repository, "energyMj<=20");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("energy cannot be predicted on ethos-u85-256", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void There_must_be_one_model_at_HEAD()
    {
        using var repository = new TemporaryRepository();
        Commit(repository, 16);
        repository.Write("other.tflite", ZooVersions.OfWidth(24)).Commit();
        Assert.Equal(
            "perfsage: --bisect judges one model; name one of 'kws.tflite', 'other.tflite'",
            Assert.Single(Bisect(repository, "macs<1").ErrorLines)
        );
        repository.Git("rm", "--quiet", "kws.tflite", "other.tflite");
        var removal = repository.Commit("Remove");
        Assert.Equal(
            $"perfsage: 'kws.tflite' was removed by {removal[..8]}; there is nothing to judge at HEAD",
            Assert.Single(Bisect(repository, "macs<1").ErrorLines)
        );
    }

    private static string[] Commit(TemporaryRepository repository, params int[] widths) =>
        Array.ConvertAll(widths, w => repository.Write("kws.tflite", ZooVersions.OfWidth(w)).Commit($"Width {w}"));

    /// <summary>A condition that the one width keeps and the other breaks.</summary>
    private static string Between(int narrow, int wide) =>
        $"fileKiB<={(ZooVersions.OfWidth(narrow).Length + ZooVersions.OfWidth(wide).Length) / 2048}";

    private static CommandResult Bisect(TemporaryRepository repository, string condition, params string[] more) =>
        BisectOn("npu", repository, condition, more);

    private static CommandResult BisectOn(string device, TemporaryRepository repository, string condition, params string[] more) =>
        Perfsage.Run(["history", repository.Root, "--no-cache", "--device", device, "--bisect", condition, .. more]);
}
