using PerfSage.Architecture.Tests.Folders;

namespace PerfSage.Architecture.Tests;

/// <summary>That a cycle would be found, on folders of this project that form one.</summary>
public sealed class FolderGraphTests
{
    private const string Root = "PerfSage.Architecture.Tests.Samples";

    [Fact]
    public void A_cycle_through_a_body_and_an_inlined_constant_is_found()
    {
        var graph = FolderGraphReader.Read(
            typeof(FolderGraphTests).Assembly.Location,
            Path.Combine(Repository.Root, "tests", "PerfSage.Architecture.Tests", "Samples"),
            Root
        );
        var cycle = Assert.Single(graph.Cycles());
        Assert.Equal([Root + ".First", Root + ".Second"], cycle.Folders);
        Assert.Equal([$"{Root}.First.Caller uses {Root}.Second.Called", $"{Root}.Second.Called uses {Root}.First.Kind"], cycle.Uses);
    }

    [Fact]
    public void A_cycle_of_many_is_one_and_what_only_leads_to_it_is_none_of_it()
    {
        var cycle = Assert.Single(Graph("a b", "b c", "c a", "before a", "c after").Cycles());
        Assert.Equal(["a", "b", "c"], cycle.Folders);
        Assert.Equal(["a uses b", "b uses c", "c uses a"], cycle.Uses);
    }

    [Fact]
    public void Two_ways_to_one_folder_are_no_cycle() => Assert.Empty(Graph("a b", "a c", "b d", "c d").Cycles());

    [Fact]
    public void A_parent_and_its_child_are_two_folders() => Assert.Single(Graph("a a.b", "a.b a").Cycles());

    private static FolderGraph Graph(params string[] uses) =>
        new(uses.Select(u => u.Split(' ')).ToDictionary(u => (u[0], u[1]), u => $"{u[0]} uses {u[1]}"));
}
