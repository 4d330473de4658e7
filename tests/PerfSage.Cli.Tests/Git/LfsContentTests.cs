using System.Security.Cryptography;
using System.Text;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;
using static PerfSage.Cli.Tests.Git.CommittedFiles;

namespace PerfSage.Cli.Tests.Git;

/// <summary>Models of a commit that are in Git LFS.</summary>
public sealed class LfsContentTests
{
    [Fact]
    public void A_pointer_of_Git_LFS_is_replaced_by_its_content()
    {
        using var repository = new TemporaryRepository();
        var (pointer, store) = Pointer("the model");
        var commit = repository.Write("kws.tflite", pointer).Commit();
        repository.Write(".git/lfs/objects/" + store, "the model").Write("kws.tflite", "another one");
        Assert.Equal("the model", Text(Read(repository, commit, "kws.tflite")));

        // A linked worktree shares the store of the main one.
        repository.Git("worktree", "add", "--quiet", "../linked");
        var linked = GitRepository.Open(Path.Combine(repository.Root, "../linked"));
        File.Delete(linked.FullPath("kws.tflite"));
        Assert.Equal("the model", Text(linked.ReadFiles(commit, ["kws.tflite"], ModelFile.Kind).Single()));

        repository.Git("config", "lfs.storage", "elsewhere");
        Assert.Equal(CommittedState.LfsContentMissing, Read(repository, commit, "kws.tflite").State);
        repository.Write(".git/elsewhere/objects/" + store, "the model");
        Assert.Equal("the model", Text(Read(repository, commit, "kws.tflite")));
    }

    [Fact]
    public void A_moved_pointer_is_found_by_the_content_that_it_stands_for()
    {
        using var repository = new TemporaryRepository();
        var (pointer, store) = Pointer("the model");
        var commit = repository.Write("old.tflite", pointer).Commit();
        repository.Write(".git/lfs/objects/" + store, "the model").Write("new.tflite", "the model");
        File.Delete(repository.FullPath("old.tflite"));
        Assert.Equal("old.tflite", Read(repository, commit, "new.tflite").CommitPath);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("the mode1")]
    [InlineData("short")]
    public void Content_that_is_not_there_or_damaged_says_how_to_fetch_it(string? stored)
    {
        using var repository = new TemporaryRepository();
        var (pointer, store) = Pointer("the model");
        var commit = repository.Write("kws.tflite", pointer).Commit();
        repository.Write("kws.tflite", "another one");
        if (stored is not null)
        {
            repository.Write(".git/lfs/objects/" + store, stored);
        }

        var file = Read(repository, commit, "kws.tflite");
        Assert.Equal((CommittedState.LfsContentMissing, (byte[]?)null), (file.State, file.Content));
        Assert.Equal(
            $"the content of 'kws.tflite' at {commit[..8]} is in Git LFS and was not fetched; run 'git lfs fetch origin {commit}'",
            file.Problem
        );
    }

    [Fact]
    public void A_file_that_is_still_the_same_need_not_be_fetched_from_Git_LFS()
    {
        using var repository = new TemporaryRepository();
        var commit = repository.Write("kws.tflite", Pointer("the model").Text).Commit();
        repository.Write("kws.tflite", "the model");
        Assert.Equal(CommittedState.Unchanged, Read(repository, commit, "kws.tflite").State);
        repository.Write("kws.tflite", "the mode1");
        Assert.Equal(CommittedState.LfsContentMissing, Read(repository, commit, "kws.tflite").State);
    }

    private static (string Text, string Store) Pointer(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var pointer = new LfsPointer(Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant(), bytes.Length);
        return (pointer.Text, $"{pointer.Sha256[..2]}/{pointer.Sha256[2..4]}/{pointer.Sha256}");
    }
}
