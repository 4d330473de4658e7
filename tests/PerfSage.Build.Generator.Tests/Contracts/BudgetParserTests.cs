using PerfSage.Build.Generator.Parsing;
using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests.Contracts;

public sealed class BudgetParserTests
{
    [Fact]
    public void A_full_budget()
    {
        var parsed = Parse(
            BudgetText.Item(
                device: " npu; Ethos-U65-512 ;npu",
                maxLatencyMs: "20",
                maxMemoryKiB: "1e2",
                maxFileKiB: "64.5",
                confidence: "0.95",
                gate: "Strict",
                level: "Warning"
            )
        );
        Assert.Empty(parsed.Problems);
        Assert.Equal(new DeviceChoice[] { new("npu", "ethos-u55-256"), new("Ethos-U65-512", "ethos-u65-512") }, parsed.Budget.Devices);
        Assert.Equal(
            new MetricValue[] { new(Metric.Latency, 20), new(Metric.PeakMemory, 100), new(Metric.File, 64.5) },
            parsed.Budget.Limits
        );
        Assert.Equal((0.95, Gate.Strict, Level.Warning), (parsed.Budget.Confidence, parsed.Budget.Gate, parsed.Budget.Level));
    }

    [Fact]
    public void Target_is_another_name_for_device() =>
        Assert.Equal("ethos-u65-256", Parse(BudgetText.Item(device: "", target: "imx93", maxLatencyMs: "20")).Budget.Devices[0].Id);

    [Fact]
    public void Every_mistake_has_its_sentence() =>
        Snapshot.Verify(
            string.Concat(
                new[]
                {
                    BudgetText.Item(maxLatencyMs: "-3"),
                    BudgetText.Item(maxLatencyMs: "20 ms"),
                    BudgetText.Item(maxMemoryKiB: "0"),
                    BudgetText.Item(maxFileKiB: "Infinity"),
                    BudgetText.Item(maxLatencyMs: "20", confidence: "90"),
                    BudgetText.Item(maxLatencyMs: "20", gate: "loose"),
                    BudgetText.Item(maxLatencyMs: "20", level: "1"),
                    BudgetText.Item(),
                    BudgetText.Item(device: "", maxLatencyMs: "20"),
                    BudgetText.Item(device: "ethos-u55-265", maxLatencyMs: "20"),
                    BudgetText.Item(device: "toaster", maxLatencyMs: "20"),
                    BudgetText.Item(device: "npu", target: "imx93", maxLatencyMs: "20"),
                    BudgetText.Item(device: "ethos-u85", maxEnergyMj: "5"),
                }
                    .SelectMany(i => Parse(i).Problems)
                    .Select(p => $"{p.Id}: {p.Message}\n")
            )
        );

    [Fact]
    public void Two_numbers_for_one_limit_contradict_each_other()
    {
        var budgets = new[]
        {
            BudgetText.Item(maxLatencyMs: "20"),
            BudgetText.Item(device: "ethos-u55-256", maxLatencyMs: "20"),
            BudgetText.Item(maxLatencyMs: "25", level: "warning"),
            BudgetText.Item(maxLatencyMs: "25", device: "imx93"),
            BudgetText.Item(maxMemoryKiB: "25"),
            BudgetText.Item(device: "ethos-u55-128;ethos-u55-256", maxLatencyMs: "30"),
        }
            .Select(i => Parse(i).Budget)
            .ToArray();
        var conflicts = BudgetConflicts.Find(budgets);
        Assert.All(conflicts.Take(5), c => Assert.Empty(c));
        Assert.Equal(
            "'kws.tflite' on ethos-u55-256 has MaxLatencyMs=20 and MaxLatencyMs=30; keep one of them",
            Assert.Single(conflicts[5]).Message
        );
    }

    private static ParsedBudget Parse(BudgetItem item) => BudgetParser.Parse(item, BuiltinDeviceFacts.All);
}
