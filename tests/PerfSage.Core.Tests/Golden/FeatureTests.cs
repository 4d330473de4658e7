using PerfSage.Contracts.Budgets;
using PerfSage.Core.Execution;
using PerfSage.Core.TfLite;
using PerfSage.Tests;
using PerfSage.Tests.Golden;

namespace PerfSage.Core.Tests.Golden;

/// <summary>No feature of the golden models changes unnoticed.</summary>
public sealed class FeatureTests
{
    // A board that keeps all in its SRAM has no traffic with another memory, and where that is as fast, nothing is copied ahead.
    private static readonly string[] WithoutNeed =
    [
        "log.external_bytes@psoc-edge-e84",
        "log.external_ms@psoc-edge-e84",
        "log.wait_ms@psoc-edge-e84",
        "log.wait_ms@renesas-ra8p1",
    ];

    public static TheoryData<string> Names => [.. GoldenModels.All.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Features_are_those_of_the_file(string model) =>
        Snapshot.Verify(
            FeatureText.Of(ExecutedGraph.Of(TfLiteReader.Read(GoldenModels.Get(model).ToBytes()), ModelReading.AsItIs)),
            test: model
        );

    [Fact]
    public void No_file_is_left_of_a_model_that_is_gone() => Snapshot.VerifyNoOthers(GoldenModels.All.Select(model => model.Name));

    [Fact]
    public void Every_column_varies()
    {
        var models = GoldenModels.All.Select(model => new NamedColumns(TfLiteReader.Read(model.ToBytes()))).ToArray();
        var constant = Constant(models.SelectMany(m => Enumerable.Range(0, m.Features.NodeCount).SelectMany(m.OfNode)));
        Assert.Equal(WithoutNeed, constant.Order(StringComparer.Ordinal));
        Assert.Empty(Constant(models.SelectMany(m => Enumerable.Range(0, m.Features.EdgeCount).SelectMany(m.OfEdge))));
    }

    private static IEnumerable<string> Constant(IEnumerable<(string Name, float Value)> columns) =>
        columns.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Select(c => c.Value).Distinct().Count() < 2).Select(g => g.Key);
}
