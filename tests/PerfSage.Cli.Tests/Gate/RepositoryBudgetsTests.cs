using PerfSage.Cli.Tests.Git;
using PerfSage.Gate;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Projects;

namespace PerfSage.Cli.Tests.Gate;

/// <summary>What a gate finds in a repository without being told where to look.</summary>
public sealed class RepositoryBudgetsTests : IDisposable
{
    private const string Policy = "<PerfBudgets><PerfBudget Include=\"**/*.tflite\" Device=\"npu\" MaxLatencyMs=\"1\" /></PerfBudgets>";

    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_policy_below_the_current_folder_counts_whoever_asks()
    {
        repository.Write("apps/phone/perfbudgets.xml", Policy).Write("apps/phone/assets/m.tflite", "x").Write("other/n.tflite", "x");
        Assert.Equal(["apps/phone/assets/m.tflite"], Models(Assert.Single(Read("."))));
        Assert.Equal(["apps/phone/assets/m.tflite"], Models(Assert.Single(Read("other"))));
    }

    [Fact]
    public void Of_two_policies_the_nearer_one_is_a_model_s()
    {
        repository.Write("perfbudgets.xml", Policy).Write("a/perfbudgets.xml", Policy).Write("a/b/m.tflite", "x").Write("c/n.tflite", "x");
        Assert.Equal(
            [
                ["c/n.tflite"],
                ["a/b/m.tflite"],
            ],
            Read(".").Select(Models).OrderBy(m => m[0].Length)
        );
    }

    [Fact]
    public void One_that_Git_ignores_counts_in_its_own_folder()
    {
        repository.Write(".gitignore", "perfbudgets.xml").Write("perfbudgets.xml", Policy).Write("m.tflite", "x").Write("a/b.txt", "x");
        Assert.Equal(["m.tflite"], Models(Assert.Single(Read("a"))));
    }

    [Fact]
    public void Without_any_there_is_nothing_to_judge() => Assert.Throws<BadInputException>(() => Read("."));

    private IReadOnlyList<BudgetRequest> Read(string folder) => RepositoryBudgets.Read(repository.Open(), repository.FullPath(folder));

    private string[] Models(BudgetRequest request) =>
        [.. request.Models.Select(m => Path.GetRelativePath(repository.Root, m).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
