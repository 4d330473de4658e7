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
        foreach (var model in DatasetReader.Read(dataFolder))
        {
            var features = FeatureExtractor.Extract(model.Graph);
            if (features.NodeCount == 0)
            {
                skipped++;
                continue;
            }

            arrays.Add(model, features, DatasetArrays.Layout.Rows(features, LabelDevices.Family.Lower(model.Graph)));
        }

        arrays.Write(outputFolder);
        return (arrays.Count, skipped);
    }
}
