using PerfSage.Gate.Git;
using PerfSage.Gate.Models;
using static PerfSage.Cli.Tests.Git.CommittedFiles;

namespace PerfSage.Cli.Tests.Git;

public sealed class CommitReaderTests
{
    public static TheoryData<string> Names =>
        [
            "kws.tflite",
            "models/a b.tflite",
            "models/größe-模型.tflite",
            "it's \"quoted\".tflite",
            "-dash.tflite",
            "a\tb.tflite",
            "a\nb.tflite",
            ":(glob)*.tflite",
            "b\\c.tflite",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_read_as_it_was(string name)
    {
        using var repository = new TemporaryRepository();
        var commit = repository.Write(name, "old\0\n").Commit();
        repository.Write(name, "new").Commit();
        var file = Read(repository, commit, name);
        Assert.Equal((CommittedState.Present, name, "old\0\n"), (file.State, file.CommitPath, Text(file)));
        Assert.False(file.IsRenamed);
    }

    [Fact]
    public void Many_files_come_in_the_order_asked_for()
    {
        using var repository = new TemporaryRepository();
        var names = Enumerable.Range(0, 300).Select(i => $"m{i}.tflite").ToArray();
        foreach (var name in names)
        {
            repository.Write(name, new string('x', 7000) + name);
        }

        var commit = repository.Commit();
        Array.ForEach(names, name => repository.Write(name, "new"));
        var files = repository.Open().ReadFiles(commit, [.. names.Reverse(), "missing.tflite"], ModelFile.Kind).ToArray();
        Assert.Equal(names.Reverse(), files.SkipLast(1).Select(f => f.Path));
        Assert.All(files.SkipLast(1), f => Assert.EndsWith(f.Path, Text(f), StringComparison.Ordinal));
        Assert.Equal(CommittedState.Absent, files[^1].State);
    }

    [Fact]
    public void A_file_that_is_still_the_same_is_not_read()
    {
        using var repository = new TemporaryRepository();
        var commit = repository.Write("kws.tflite", "same").Commit();
        Assert.Equal((CommittedState.Unchanged, null), Answer());
        repository.Write("kws.tflite", "else");
        Assert.Equal((CommittedState.Present, "same"), Answer());
        File.Delete(repository.FullPath("kws.tflite"));
        Assert.Equal((CommittedState.Present, "same"), Answer());

        (CommittedState State, string? Text) Answer() =>
            Read(repository, commit, "kws.tflite") is var file ? (file.State, file.Content is null ? null : Text(file)) : default;
    }

    [Fact]
    public void A_model_that_was_moved_is_found_by_its_content()
    {
        using var repository = new TemporaryRepository();
        var commit = repository.Write("old.tflite", "same").Write("stays.tflite", "same").Commit();
        repository.Write("copy.tflite", "same");
        File.Move(repository.FullPath("old.tflite"), repository.FullPath("new.tflite"));
        var file = Read(repository, commit, "new.tflite");
        Assert.Equal((CommittedState.Unchanged, "old.tflite", true), (file.State, file.CommitPath, file.IsRenamed));
    }

    [Fact]
    public void Of_the_models_that_are_gone_only_one_of_the_same_content_was_moved()
    {
        using var repository = new TemporaryRepository();
        var commit = repository.Write("a.tflite", "one").Write("b.tflite", "two").Commit();
        File.Delete(repository.FullPath("a.tflite"));
        File.Move(repository.FullPath("b.tflite"), repository.FullPath("moved.tflite"));
        repository.Write("new.tflite", "three");
        Assert.Equal("b.tflite", Read(repository, commit, "moved.tflite").CommitPath);
        Assert.Equal(CommittedState.Absent, Read(repository, commit, "new.tflite").State);
    }

    [Fact]
    public void A_copy_is_new()
    {
        using var repository = new TemporaryRepository();
        var commit = repository.Write("old.tflite", "same").Commit();
        repository.Write("copy.tflite", "same").Commit();
        Assert.Equal(CommittedState.Absent, Read(repository, commit, "copy.tflite").State);
    }

    [Fact]
    public void A_model_that_was_moved_and_changed_is_found_as_Git_finds_it()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 100));
        using var repository = new TemporaryRepository();
        var commit = repository.Write("a/old.tflite", lines).Commit();
        File.Delete(repository.FullPath("a/old.tflite"));
        repository.Write("b/new.tflite", lines + "\nmore").Commit();
        Assert.Equal("a/old.tflite", Read(repository, commit, "b/new.tflite").CommitPath);
    }

    [Fact]
    public void A_model_of_a_submodule_is_not_taken_for_new()
    {
        using var inner = new TemporaryRepository();
        inner.Write("kws.tflite", "model").Commit();
        using var repository = new TemporaryRepository();
        repository.Git("submodule", "--quiet", "add", "file://" + inner.Root, "vendor/models");
        var commit = repository.Commit();
        var file = Read(repository, commit, "vendor/models/kws.tflite");
        Assert.Equal(CommittedState.Unavailable, file.State);
        Assert.StartsWith(
            "'vendor/models/kws.tflite' lies in the submodule 'vendor/models', whose history",
            file.Problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_partial_clone_fetches_nothing()
    {
        using var server = new TemporaryRepository();
        var commit = server.Write("kws.tflite", "first").Commit();
        server.Write("kws.tflite", "second").Commit();
        server.Git("config", "uploadpack.allowFilter", "true");
        using var clone = server.Clone("--filter=blob:none");
        var file = Read(clone, commit, "kws.tflite");
        Assert.Equal(CommittedState.Unavailable, file.State);
        Assert.Equal(
            $"the content of 'kws.tflite' at {commit[..8]} is not in this partial clone; run 'git fetch --refetch --no-filter'",
            file.Problem
        );
        clone.Git("fetch", "--quiet", "--refetch", "--no-filter");
        Assert.Equal("first", Text(Read(clone, commit, "kws.tflite")));
    }

    [Fact]
    public void A_name_in_other_case_is_the_same_where_the_file_system_says_so()
    {
        using var repository = new TemporaryRepository();
        var commit = repository.Write("Kws.tflite", "model").Commit();
        repository.Git("config", "core.ignorecase", "false");
        Assert.Equal(CommittedState.Absent, Read(repository, commit, "kws.tflite").State);
        repository.Git("config", "core.ignorecase", "true");
        Assert.Equal("Kws.tflite", Read(repository, commit, "kws.tflite").CommitPath);
    }

    [Fact]
    public void A_repository_that_names_objects_by_SHA_256_works_as_well()
    {
        using var repository = new TemporaryRepository("--object-format=sha256");
        var commit = repository.Write("old.tflite", "model").Write("kws.tflite", "old").Commit();
        repository.Write("kws.tflite", "new");
        Assert.Equal("old", Text(Read(repository, commit, "kws.tflite")));
        Assert.Equal(CommittedState.Unchanged, Read(repository, commit, "old.tflite").State);
        File.Move(repository.FullPath("old.tflite"), repository.FullPath("new.tflite"));
        Assert.Equal("old.tflite", Read(repository, commit, "new.tflite").CommitPath);
    }
}
