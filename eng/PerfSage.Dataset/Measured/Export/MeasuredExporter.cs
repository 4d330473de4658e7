using PerfSage.Core.Features;
using PerfSage.Core.TfLite;

namespace PerfSage.Dataset.Measured.Export;

/// <summary>Features, kernels and labels of measured models.</summary>
internal static class MeasuredExporter
{
    /// <param name="most">Of the families, so many are taken.</param>
    /// <returns>How many graphs were written.</returns>
    public static int Export(IEnumerable<MeasuredModel> models, int most, string folder)
    {
        var chosen = ExportOrder.Of(models, most).ToArray();
        string[] labels = [.. chosen.SelectMany(m => m.LatencyMs.Keys).Distinct().Order(StringComparer.Ordinal)];
        var arrays = new MeasuredArrays(labels);
        foreach (var model in chosen.AsParallel().AsOrdered().Select(Read))
        {
            arrays.Add(model);
        }

        arrays.Write(folder);
        return arrays.Count;
    }

    private static ExportedModel Read(MeasuredModel model)
    {
        var graph = TfLiteReader.Read(model.Model!());
        return new ExportedModel(model, FeatureExtractor.Extract(graph), [.. graph.Operators]);
    }
}
