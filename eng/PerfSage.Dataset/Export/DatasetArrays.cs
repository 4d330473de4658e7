using System.Text.Json;
using PerfSage.Core.Features;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Export;

/// <summary>Collects graphs and writes them as the arrays that training reads; training/arrays.py documents the layout.</summary>
internal sealed class DatasetArrays
{
    private static readonly string[] RowColumns = ["struct_hash", "n_ops", "macs", "weight_bytes"];

    private readonly GraphArrays structure = new();
    private readonly BoardArrays boards = new();
    private readonly List<string> graphs = [string.Join(',', ["id", "space", .. RowColumns])];

    public int Count => structure.Count;

    /// <param name="boardRows">What the model costs on each board of the labels, in their order.</param>
    public void Add(LabeledModel model, GraphFeatures features, IReadOnlyList<BoardRow> boardRows)
    {
        structure.Add(features);
        boards.Add(features.NodeCount, boardRows);
        graphs.Add(
            string.Join(',', [model.Id, model.Row.Has("space") ? model.Row.Text("space") : "real", .. RowColumns.Select(model.Row.Text)])
        );
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var arrays = new ArrayFolder(folder);
        structure.Write(arrays);
        boards.Write(arrays, Count, structure.NodeCount);
        File.WriteAllLines(Path.Combine(folder, "graphs.csv"), graphs);
        File.WriteAllText(Path.Combine(folder, "meta.json"), Meta());
    }

    private static string Meta()
    {
        string[] nodeColumns = [.. FeatureSchema.NodeColumns.Select(c => c.Name)];
        string[] termColumns = [.. LabelDevices.Family.TermColumns.Select(c => c.Name)];
        string[] deviceColumns = [.. LabelDevices.Family.DeviceColumns.Select(c => c.Name)];
        return JsonSerializer.Serialize(
            new
            {
                schemaHash = FeatureSchema.Hash(nodeColumns, termColumns, deviceColumns, FeatureSchema.EdgeColumns, FeatureSchema.Kinds),
                nodeColumns,
                termColumns,
                deviceColumns,
                edgeColumns = FeatureSchema.EdgeColumns,
                operatorKinds = FeatureSchema.Kinds,
                boards = LabelDevices.All.Select(d => d.Id),
                groups = LabelDevices.Family.Groups,
                outputs = BoardArrays.Outputs,
                dataVersion = LabelDevices.Sources.Names,
            }
        );
    }
}
