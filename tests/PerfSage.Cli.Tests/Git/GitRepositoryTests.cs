using PerfSage.Gate.Git;

namespace PerfSage.Cli.Tests.Git;

public sealed class GitRepositoryTests
{
    [Fact]
    public void It_is_found_from_a_folder_inside()
    {
        using var repository = new TemporaryRepository();
        repository.Write("src/app/a", "a");
        var opened = GitRepository.Open(repository.FullPath("src/app"));
        Assert.Equal("src/app/", opened.Prefix);
        Assert.Equal("src/app/m/kws.tflite", opened.RelativePath(repository.FullPath("src/app/m/kws.tflite")));
        Assert.Equal("models/kws.tflite", opened.RelativePath(repository.FullPath("models/kws.tflite")));
    }

    [Fact]
    public void A_link_to_the_repository_changes_no_path()
    {
        using var repository = new TemporaryRepository();
        repository.Write("src/app/a", "a");
        using var elsewhere = new ModelFolder();
        var link = Directory.CreateSymbolicLink(elsewhere.Path("link"), repository.FullPath("src/app")).FullName;
        Assert.Equal("src/app/kws.tflite", GitRepository.Open(link).RelativePath(Path.Combine(link, "kws.tflite")));
    }

    [Fact]
    public void A_file_outside_is_refused()
    {
        using var repository = new TemporaryRepository();
        Assert.Contains(
            "is outside of the Git repository",
            Assert.Throws<GitException>(() => repository.Open().RelativePath(Path.GetTempPath())).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_without_a_repository_is_said()
    {
        using var folder = new ModelFolder();
        Assert.Equal(
            $"'{folder.Root}' is in no Git repository",
            Assert.Throws<GitException>(() => GitRepository.Open(folder.Root)).Message
        );
        Assert.Throws<GitException>(() => GitRepository.Open(folder.Path("missing")));
    }

    [Fact]
    public void A_bare_repository_has_no_files()
    {
        using var repository = new TemporaryRepository("--bare");
        Assert.Contains(
            "is in a bare Git repository",
            Assert.Throws<GitException>(() => repository.Open()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Git_is_taken_from_the_search_path_alone()
    {
        Assert.Null(GitExecutable.Find(""));
        Assert.Null(GitExecutable.Find("." + Path.PathSeparator + "bin"));
        Assert.NotNull(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")!));
    }

    [Fact]
    public void A_model_that_is_still_a_pointer_says_so()
    {
        using var folder = new ModelFolder();
        var pointer = folder.Write("pointer.tflite", new LfsPointer(new string('a', 64), 43232).Text);
        var result = Perfsage.Run("predict", pointer);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"perfsage: '{pointer}' cannot be read: the file is a Git LFS pointer, not the model itself; "
                + "run 'git lfs pull' (in GitHub Actions: actions/checkout with 'lfs: true')",
            Assert.Single(result.ErrorLines)
        );
    }
}
