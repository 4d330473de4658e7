using PerfSage.Contracts.Policies;

namespace PerfSage.Build.Generator.Tests.Contracts;

public sealed class PolicyExpansionTests
{
    [Fact]
    public void A_budget_is_for_the_models_below_the_policy_that_match_one_of_its_patterns()
    {
        var policy = PolicyReader.Read(
            "/repo/perfbudgets.xml",
            """<PerfBudgets><PerfBudget Include="a/*.tflite;b/*.tflite" Device="npu" MaxLatencyMs="20" /></PerfBudgets>"""
        );
        Assert.Empty(policy.Findings);
        string[] models = ["/repo/a/x.tflite", "/repo/b/y.tflite", "/repo/c/z.tflite", "/repo/a/a/x.tflite", "/repo2/a/x.tflite"];
        Assert.Equal(
            [("a/x.tflite", "/repo/a/x.tflite", "20"), ("b/y.tflite", "/repo/b/y.tflite", "20")],
            PolicyExpansion.Budgets(policy, models).Select(b => (b.Value.Item, b.Value.Model, b.Value.Metadata["MaxLatencyMs"]))
        );
    }
}
