using PerfSage.Gate.Git;

namespace PerfSage.Cli.Tests.Git;

public sealed class BaseResolverTests
{
    [Fact]
    public void The_merge_base_is_where_the_branch_left()
    {
        using var repository = new TemporaryRepository();
        var fork = repository.Commit();
        repository.Git("checkout", "--quiet", "-b", "work");
        repository.Commit();
        repository.Git("checkout", "--quiet", "main");
        var tip = repository.Commit();
        repository.Git("checkout", "--quiet", "work");
        Assert.Equal(fork, repository.Open().ResolveBase("main"));
        Assert.Equal(tip, repository.Open().ResolveBase("main", mergeBase: false));
        Assert.Equal(fork, repository.Open().ResolveBase("HEAD^1"));
    }

    [Fact]
    public void A_pull_request_is_compared_with_the_branch_that_it_was_merged_into()
    {
        using var server = PullRequest();
        using var checkout = server.Clone();
        checkout.Git("fetch", "--quiet", "origin", "refs/pull/1/merge");
        checkout.Git("checkout", "--quiet", "--detach", "FETCH_HEAD");
        Assert.Equal(checkout.Git("rev-parse", "HEAD^1"), checkout.Open().ResolveBase("origin/main"));
    }

    [Fact]
    public void A_shallow_checkout_of_a_pull_request_says_what_to_change()
    {
        using var server = PullRequest();
        using var checkout = server.Clone("--depth=1", "--branch=pr");
        var said = Assert.Throws<BaseUnavailableException>(() => checkout.Open().ResolveBase("origin/main")).Message;
        Assert.Equal(
            "'origin/main' is not in this shallow clone; in GitHub Actions, give actions/checkout 'fetch-depth: 0', "
                + "elsewhere run 'git fetch --unshallow' and 'git fetch origin main'",
            said
        );
    }

    [Fact]
    public void A_history_that_is_cut_off_is_not_taken_for_none()
    {
        using var server = PullRequest();
        using var checkout = server.Clone("--depth=1", "--no-single-branch");
        checkout.Git("checkout", "--quiet", "pr");
        var said = Assert.Throws<BaseUnavailableException>(() => checkout.Open().ResolveBase("origin/main")).Message;
        Assert.Contains("is cut off in this shallow clone", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_that_could_hide_the_best_merge_base_is_not_trusted()
    {
        // Common are 'old' and 'new'; the cut hides that main has 'new' as well.
        using var server = new TemporaryRepository();
        var old = server.Commit("old");
        server.Git("checkout", "--quiet", "-b", "pr");
        var common = server.Commit("new");
        server.Git("checkout", "--quiet", "-b", "topic");
        var cut = server.Commit("topic");
        server.Git("checkout", "--quiet", "main");
        server.Git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
        server.Git("checkout", "--quiet", "pr");
        server.Commit("pr");
        Assert.Equal(common, server.Open().ResolveBase("main"));
        File.WriteAllText(server.FullPath(".git/shallow"), cut + "\n");
        Assert.Equal(old, server.Git("merge-base", "HEAD", "main"));
        Assert.Contains(
            "is cut off in this shallow clone",
            Assert.Throws<BaseUnavailableException>(() => server.Open().ResolveBase("main")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_shallow_clone_can_do_with_a_parent_that_is_there()
    {
        using var server = PullRequest();
        server.Git("checkout", "--quiet", "main");
        using var checkout = server.Clone("--depth=2");
        Assert.Equal(checkout.Git("rev-parse", "HEAD^1"), checkout.Open().ResolveBase("HEAD^1"));
    }

    [Fact]
    public void Unrelated_histories_are_named()
    {
        using var repository = new TemporaryRepository();
        repository.Commit();
        repository.Git("checkout", "--quiet", "--orphan", "other");
        repository.Commit();
        Assert.Equal(
            "HEAD and 'main' have no commit in common; compare with a revision that HEAD descends from",
            Assert.Throws<BaseUnavailableException>(() => repository.Open().ResolveBase("main")).Message
        );
    }

    [Fact]
    public void Of_several_merge_bases_Git_decides()
    {
        using var repository = new TemporaryRepository();
        repository.Commit();
        repository.Git("branch", "other");
        repository.Commit("a");
        repository.Git("checkout", "--quiet", "other");
        repository.Commit("b");
        repository.Git("merge", "--quiet", "--no-ff", "-m", "b with a", "main");
        repository.Git("checkout", "--quiet", "main");
        repository.Git("merge", "--quiet", "--no-ff", "-m", "a with b", "other^1");
        Assert.Equal(2, repository.Git("merge-base", "--all", "HEAD", "other").Split('\n').Length);
        Assert.Equal(repository.Git("merge-base", "HEAD", "other"), repository.Open().ResolveBase("other"));
    }

    [Theory]
    [InlineData("--all")]
    [InlineData("-n1")]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("HEAD..HEAD")]
    [InlineData("HEAD\nHEAD")]
    [InlineData("HEAD:")]
    [InlineData("HEAD~7")]
    public void What_names_no_commit_is_said(string revision)
    {
        using var repository = new TemporaryRepository();
        repository.Commit();
        Assert.StartsWith(
            $"'{revision}' names no commit of this clone",
            Assert.Throws<BaseUnavailableException>(() => repository.Open().ResolveBase(revision)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_branch_that_is_only_on_the_server_is_suggested()
    {
        using var server = PullRequest();
        using var checkout = server.Clone("--branch=pr");
        Assert.EndsWith(
            "did you mean 'origin/main'?",
            Assert.Throws<BaseUnavailableException>(() => checkout.Open().ResolveBase("main")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_repository_without_a_commit_has_no_base()
    {
        using var repository = new TemporaryRepository();
        Assert.Throws<BaseUnavailableException>(() => repository.Open().ResolveBase("HEAD"));
    }

    private static TemporaryRepository PullRequest()
    {
        var repository = new TemporaryRepository();
        repository.Commit("first");
        repository.Git("checkout", "--quiet", "-b", "pr");
        repository.Write("a", "a").Commit("change");
        repository.Git("checkout", "--quiet", "main");
        repository.Write("b", "b").Commit("meanwhile");
        repository.Git("checkout", "--quiet", "--detach", "main");
        repository.Git("merge", "--quiet", "--no-ff", "-m", "Merge pr into main", "pr");
        repository.Git("update-ref", "refs/pull/1/merge", "HEAD");
        repository.Git("checkout", "--quiet", "pr");
        return repository;
    }
}
