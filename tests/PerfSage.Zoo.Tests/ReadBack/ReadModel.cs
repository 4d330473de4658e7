using System.Text;
using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Tests.ReadBack;

/// <summary>A .tflite file, read field by field without the library that wrote it.</summary>
internal sealed record ReadModel(string Identifier, int SchemaVersion, string Description, ReadGraph[] Graphs, FlatTable[] Buffers)
{
    public ReadGraph Main => Graphs[0];

    public static ReadModel Of(ModelBuilder builder) => Of(builder.ToBytes());

    public static ReadModel Of(byte[] file)
    {
        var root = FlatTable.Root(file);
        var (codes, buffers) = (root.Children(1), root.Children(4));
        return new(
            Encoding.ASCII.GetString(file, 4, 4),
            root.Int(0),
            root.String(3)!,
            [.. root.Children(2).Select(graph => ReadGraph.From(graph, codes, buffers))],
            buffers
        );
    }

    /// <summary>Reads a model that <paramref name="build"/> fills.</summary>
    public static ReadModel Of(Action<GraphBuilder> build)
    {
        var model = new ModelBuilder();
        build(model.Main);
        return Of(model);
    }
}
