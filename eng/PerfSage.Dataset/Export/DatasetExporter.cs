using PerfSage.Core.Features;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Export;

internal static class DatasetExporter
{
    /// <returns>How many graphs were written, and how many have no operator to learn from.</returns>
    public static (int Graphs, int Skipped) Export(string dataFolder, string outputFolder)
    {
        var arrays = new DatasetArrays();
        var skipped = 0;
        foreach (var (model, features, boards) in DatasetReader.Read(dataFolder).AsParallel().AsOrdered().Select(Row))
        {
            if (features.NodeCount == 0)
            {
                skipped++;
                continue;
            }

            arrays.Add(model, features, boards);
        }

        arrays.Write(outputFolder);
        return (arrays.Count, skipped);
    }

    private static (LabeledModel Model, GraphFeatures Features, BoardRow[] Boards) Row(LabeledModel model)
    {
        var graph = LabelDevices.Family.Lower(model.Graph);
        BoardRow[] boards = [.. model.Devices.Select(d => new BoardRow(d.Profile is { } profile ? graph.Terms(profile.System) : null, d))];
        return (model, FeatureExtractor.Extract(model.Graph), boards);
    }
}
