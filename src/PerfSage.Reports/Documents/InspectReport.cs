using PerfSage.Core.Graphs;
using PerfSage.Gate.Models;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>inspect --format json</c> prints.</summary>
internal sealed record InspectReport(
    int SchemaVersion,
    string Model,
    string Sha256,
    double FileKiB,
    ModelSummary Facts,
    SubgraphReport[] Subgraphs
)
{
    public static InspectReport Of(string path, ModelGraph model) =>
        new(1, path, model.Sha256, model.FileKiB, ModelSummary.Of(model), [.. model.Subgraphs.Select(SubgraphReport.Of)]);
}
