using System.Text.Json;
using PerfSage.Cli.Tests.Git;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Git;

namespace PerfSage.Cli.Tests.History;

/// <summary>`perfsage history` on real repositories.</summary>
public sealed class HistoryTests
{
    private static readonly byte[] Narrow = ZooVersions.OfWidth(16);
    private static readonly byte[] Wide = ZooVersions.OfWidth(64);

    [Fact]
    public void Every_version_is_listed_newest_first_with_its_commit()
    {
        using var repository = new TemporaryRepository();
        var first = repository.Write("models/kws.tflite", Narrow).Commit("Add the model");
        repository.Write("readme", "x").Commit("No model");
        var second = repository.Write("models/kws.tflite", Wide).Commit("Widen");
        var model = Assert.Single(Models(repository));
        Assert.Equal("models/kws.tflite", model.GetProperty("model").GetString());
        Assert.True(model.GetProperty("atHead").GetBoolean());
        var versions = model.GetProperty("versions").EnumerateArray().ToArray();
        Assert.Equal([second, first], versions.Select(v => Text(v, "commit")));
        Assert.Equal(["Widen", "Add the model"], versions.Select(v => Text(v, "subject")));
        Assert.Equal(["modified", "added"], versions.Select(v => Text(v, "change")));
        Assert.Equal(repository.Git("show", "--no-patch", "--format=%cI", first), Text(versions[1], "date"));
    }

    [Fact]
    public void Numbers_are_those_of_predict()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", Narrow).Commit();
        var expected = Perfsage
            .Run("predict", repository.FullPath("kws.tflite"), "--format", "json")
            .Json.GetProperty("predictions")
            .EnumerateArray()
            .ToArray();
        var version = Models(repository)[0].GetProperty("versions")[0];
        Assert.Equal(Text(expected[0], "sha256"), Text(version, "sha256"));
        Assert.Equal(expected[0].GetProperty("macs").GetInt64(), version.GetProperty("macs").GetInt64());
        var predictions = version.GetProperty("predictions").EnumerateArray().ToArray();
        Assert.Equal(DeviceCatalog.Builtin.Known.Ids, predictions.Select(p => Text(p, "device")));
        foreach (var property in new[] { "latencyMs", "peakMemoryKiB", "domain" })
        {
            Assert.Equal(
                expected.Select(e =>
                    e.GetProperty(property).GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
                ),
                predictions.Select(p =>
                    p.GetProperty(property).GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
                )
            );
        }
    }

    [Fact]
    public void Renames_are_followed_and_any_name_finds_the_model()
    {
        using var repository = new TemporaryRepository();
        repository.Write("a/old name.tflite", Narrow).Commit();
        Directory.CreateDirectory(repository.FullPath("b"));
        File.Move(repository.FullPath("a/old name.tflite"), repository.FullPath("b/neu-größer.tflite"));
        repository.Commit("Move");
        repository.Write("b/neu-größer.tflite", Wide).Write("other.tflite", Wide).Commit();
        var model = Assert.Single(Models(repository, "a/old name.tflite"));
        Assert.Equal("b/neu-größer.tflite", Text(model, "model"));
        Assert.Equal(["modified", "renamed", "added"], model.GetProperty("versions").EnumerateArray().Select(v => Text(v, "change")));
        Assert.Equal("a/old name.tflite", Text(model.GetProperty("versions")[1], "oldPath"));
        Assert.Equal("b/neu-größer.tflite", Text(Assert.Single(Models(repository, "b")), "model"));
    }

    [Fact]
    public void Models_that_swap_their_names_keep_their_pasts()
    {
        using var repository = new TemporaryRepository();
        repository.Write("a.tflite", Narrow).Write("b.tflite", Wide).Commit();
        repository.Git("mv", "a.tflite", "c");
        repository.Git("mv", "b.tflite", "a.tflite");
        repository.Git("mv", "c", "b.tflite");
        repository.Commit("Swap");
        var models = Models(repository);
        Assert.Equal(2, models.Length);
        Assert.All(models, m => Assert.Equal(2, m.GetProperty("versions").GetArrayLength()));
    }

    [Fact]
    public void A_removed_model_says_so_and_may_come_back()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", Narrow).Commit();
        repository.Git("rm", "--quiet", "kws.tflite");
        repository.Commit("Remove");
        var removed = Models(repository)[0];
        Assert.False(removed.GetProperty("atHead").GetBoolean());
        Assert.Equal(JsonValueKind.Null, removed.GetProperty("versions")[0].GetProperty("sha256").ValueKind);
        repository.Write("kws.tflite", Wide).Commit("Restore");
        Assert.Equal(
            ["added", "removed", "added"],
            Models(repository)[0].GetProperty("versions").EnumerateArray().Select(v => Text(v, "change"))
        );
    }

    [Fact]
    public void A_merge_is_one_change_of_the_branch_it_went_into()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", Narrow).Commit();
        repository.Git("checkout", "--quiet", "-b", "work");
        repository.Write("kws.tflite", ZooVersions.OfWidth(32)).Commit("half way");
        repository.Write("kws.tflite", Wide).Commit("done");
        repository.Git("checkout", "--quiet", "main");
        repository.Write("readme", "x").Commit("meanwhile");
        repository.Git("merge", "--quiet", "--no-ff", "-m", "Merge work", "work");
        Assert.Equal(
            ["Merge work", "Change"],
            Models(repository)[0].GetProperty("versions").EnumerateArray().Select(v => Text(v, "subject"))
        );
    }

    [Fact]
    public void Part_of_the_history_can_be_asked_for()
    {
        using var repository = new TemporaryRepository();
        var first = repository.Write("kws.tflite", Narrow).Commit();
        repository.Write("kws.tflite", ZooVersions.OfWidth(32)).Commit();
        repository.Write("kws.tflite", Wide).Commit();
        Assert.Equal(2, Models(repository, "", "--since", first)[0].GetProperty("versions").GetArrayLength());
        Assert.Equal(1, Models(repository, "", "--max-count", "1")[0].GetProperty("versions").GetArrayLength());
        Assert.Equal(1, Models(repository, "", "--since", "HEAD~1")[0].GetProperty("versions").GetArrayLength());
    }

    [Fact]
    public void What_cannot_be_read_is_listed_beside_the_rest_and_fails_the_run()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", Narrow).Commit();
        var broken = repository.Write("kws.tflite", Narrow[..2000]).Commit();
        var pointer = repository.Write("kws.tflite", new LfsPointer(new string('a', 64), 5).Text).Commit();
        repository.Write("kws.tflite", Wide).Commit();
        var result = Perfsage.Run("history", repository.Root, "--no-cache", "--device", "npu");
        Assert.Equal((2, "perfsage: 2 versions cannot be read"), (result.ExitCode, Assert.Single(result.ErrorLines)));
        Assert.Equal(2, result.OutputLines.Count(l => l.Contains(" unreadable ", StringComparison.Ordinal)));
        Assert.Contains($"{broken[..8]} cannot be read: the file is truncated or corrupt", result.OutputLines);
        Assert.Contains(
            result.OutputLines,
            l =>
                l.StartsWith(
                    $"{pointer[..8]} cannot be read: the content of 'kws.tflite' at {pointer[..8]} is in Git LFS",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(2, result.OutputLines.Count(l => l.Contains(" inside ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_shallow_clone_is_not_taken_for_the_whole()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", Narrow).Commit();
        repository.Write("kws.tflite", Wide).Commit();
        using var clone = repository.Clone("--depth=1");
        var result = Perfsage.Run("history", clone.Root, "--no-cache");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            "perfsage: this clone is shallow, so older versions are missing",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_subject_cannot_write_to_the_terminal()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", Narrow).Commit("red \u001b[31m alert");
        var result = Perfsage.Run("history", repository.Root, "--no-cache", "--device", "npu");
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.Contains("red \\u001B[31m alert", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_same_numbers_can_be_written()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", Narrow).Commit();
        var result = Perfsage.Run("history", repository.Root, "--no-cache", "--format", "json", "--out", repository.FullPath("out"));
        Assert.Equal(result.Output, File.ReadAllText(repository.FullPath("out/history.json")).ReplaceLineEndings(Environment.NewLine));
    }

    [Theory]
    [InlineData("missing.tflite", "'{0}': the history of HEAD has no such .tflite model")]
    [InlineData("", "the revision", "--since", "nothing")]
    [InlineData("", "'--output=x' names no commit of this clone", "--since=--output=x")]
    [InlineData("", "--max-count must be at least 1", "--max-count", "0")]
    [InlineData("", "confidence 1.5 is not above 0", "--confidence", "1.5")]
    [InlineData("", "confidence 0.999 is not above 0 and at most 0.99", "--confidence", "0.999")]
    [InlineData("", "device 'toaster' is unknown", "--device", "toaster")]
    public void What_is_wrong_is_said(string path, string expected, params string[] arguments)
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", Narrow).Commit();
        var result = Perfsage.Run(["history", repository.FullPath(path), "--no-cache", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(
            expected
                .Replace("{0}", repository.FullPath(path), StringComparison.Ordinal)
                .Replace("the revision", "'nothing' names no commit", StringComparison.Ordinal),
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_history_there_is_nothing_to_show()
    {
        using var folder = new ModelFolder();
        Assert.Equal($"perfsage: '{folder.Root}' is in no Git repository", Assert.Single(Perfsage.Run("history", folder.Root).ErrorLines));
        using var repository = new TemporaryRepository();
        Assert.Equal("perfsage: HEAD has no commit yet", Assert.Single(Perfsage.Run("history", repository.Root).ErrorLines));
    }

    internal static JsonElement[] Models(TemporaryRepository repository, string path = "", params string[] arguments)
    {
        var result = Perfsage.Run(["history", repository.FullPath(path), "--no-cache", "--format", "json", .. arguments]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return [.. result.Json.GetProperty("models").EnumerateArray()];
    }

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
