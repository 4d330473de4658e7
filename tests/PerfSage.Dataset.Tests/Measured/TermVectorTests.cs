using System.Text.Json;
using System.Text.Json.Nodes;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Measured;
using PerfSage.Dataset.Measured.Export;
using PerfSage.Dataset.Tests.Export;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using BuiltinOperator = PerfSage.Zoo.Schema.BuiltinOperator;

namespace PerfSage.Dataset.Tests.Measured;

/// <summary>
/// What the program says of operators on units with made-up rates, and what it exports of them for training:
/// training/tests/processor/term_vectors.json, from which training works the same terms out. PERFSAGE_ACCEPT=1 writes
/// all but the units anew.
/// </summary>
public sealed class TermVectorTests : IDisposable
{
    private const int Digits = 7;

    private static readonly string Path = Repository.Path("training/tests/processor/term_vectors.json");

    // Float32 and int8, and operators on indices, which have no precision.
    private static readonly byte[][] Models =
    [
        ModelFamilies.Get("mobilenet-v2").Build(new FamilyParameters(Width: 16, Depth: 1, Resolution: 16)).ToBytes(),
        ModelFamilies.Get("u-net").Build(new FamilyParameters(Width: 4, Depth: 1, Resolution: 16)).ToBytes(),
        ModelFamilies.Get("transformer-encoder").Build(new FamilyParameters(Width: 8, Depth: 1, Resolution: 4)).ToBytes(),
        Float(),
        Indices(),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("terms");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Operators_have_the_terms_that_training_computes()
    {
        var committed = JsonNode.Parse(File.ReadAllText(Path))!.AsObject();
        var actual = Vectors(committed["devices"]!.AsArray());
        if (Environment.GetEnvironmentVariable("PERFSAGE_ACCEPT") == "1")
        {
            File.WriteAllText(Path, actual + "\n");
        }

        Assert.Equal(committed.ToJsonString(), JsonNode.Parse(actual)!.ToJsonString());
    }

    [Fact]
    public void The_operators_are_of_every_precision_that_was_measured_and_of_most_kernels()
    {
        using var committed = JsonDocument.Parse(File.ReadAllText(Path));
        Assert.Equal([-1, 0, 2], Numbers(committed.RootElement, "precision").Distinct().Order());
        Assert.True(Numbers(committed.RootElement, "kernel").Distinct().Count() > 15);
    }

    private static IEnumerable<int> Numbers(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(n => n.GetInt32());

    private static byte[] Float()
    {
        var model = new ModelBuilder(activationType: Zoo.Schema.TensorType.Float32);
        var graph = model.Main;
        var x = graph.Conv2D(graph.Input([1, 12, 12, 3]), 8, 3);
        x = graph.Add(x, graph.DepthwiseConv2D(x, 3));
        graph.Output(graph.Softmax(graph.FullyConnected(graph.Reshape(x, [1, 12 * 12 * 8]), 10)));
        return model.ToBytes();
    }

    // Has operators in front of which and behind which there are whole numbers alone.
    private static byte[] Indices()
    {
        var model = new ModelBuilder();
        var index = model.Main.AddTensor(Zoo.Schema.TensorType.Int32, [1]);
        model.Main.AddOperator(BuiltinOperator.ArgMax, [model.Main.Input([1, 20]), model.Main.Constant([1], "axis", [])], [index]);
        model.Main.Output(model.Main.Reshape(index, [1, 1]));
        model.Main.Output(model.Main.Add(index, index));
        return model.ToBytes();
    }

    private string Vectors(JsonArray devices)
    {
        MeasuredExporter.Export(
            Models.Select((bytes, i) => new MeasuredModel($"m{i}", "s", "s", $"f{i}", () => bytes, Labels(i)) { RawLatencyMs = Labels(i) }),
            most: int.MaxValue,
            folder.FullName
        );
        var order = File.ReadLines(In("graphs.csv")).Skip(1).Select(line => line[1] - '0').ToArray();
        var graphs = order.Select(i => TfLiteReader.Read(Models[i])).ToArray();
        var (kernel, precision, work) = (Array("kernel"), Array("precision"), Array("work"));
        // Operators that do the same say nothing new.
        var rows = Enumerable
            .Range(0, kernel.Cells.Length)
            .DistinctBy(n => string.Join(' ', [kernel.Cells[n], precision.Cells[n], .. Row(work, n)]))
            .ToArray();
        using var meta = JsonDocument.Parse(File.ReadAllText(In("meta.json")));
        string[] lines =
        [
            $"\"kernels\": {meta.RootElement.GetProperty("kernels").GetRawText()}",
            $"\"precisions\": {meta.RootElement.GetProperty("precisions").GetRawText()}",
            $"\"kernel\": {JsonSerializer.Serialize(rows.Select(n => (int)kernel.Cells[n]))}",
            $"\"precision\": {JsonSerializer.Serialize(rows.Select(n => (int)precision.Cells[n]))}",
            $"\"work\": [\n{string.Join(",\n", rows.Select(n => JsonSerializer.Serialize(Row(work, n))))}\n]",
            $"\"devices\": [\n{string.Join(",\n", devices.Select(d => Device(d!["processor"]!, graphs, rows)))}\n]",
        ];
        return $"{{\n{string.Join(",\n", lines)}\n}}";
    }

    private static string Device(JsonNode processor, ModelGraph[] graphs, int[] rows)
    {
        var family = DeviceFamilies.Of("processor");
        using var section = JsonDocument.Parse(processor.ToJsonString());
        var system = family.ReadSystem(ProfileSection.Of(section.RootElement, "processor"));
        var columns = family.TermColumns.Count;
        var terms = graphs.SelectMany(g => family.Lower(g).Terms(system)).Chunk(columns).ToArray();
        var lines = rows.Select(n => JsonSerializer.Serialize(terms[n].Select(t => Math.Round(t, Digits - 1))));
        return $"{{\"processor\": {processor.ToJsonString()},\n\"terms\": [\n{string.Join(",\n", lines)}\n]}}";
    }

    private static Dictionary<string, double> Labels(int model) => new(StringComparer.Ordinal) { ["l"] = model + 1 };

    private static double[] Row(NpyArray array, int row) => array.Cells[(row * array.Shape[1])..((row + 1) * array.Shape[1])];

    private NpyArray Array(string name) => NpyArray.Read(In(name + ".npy"));

    private string In(string file) => System.IO.Path.Combine(folder.FullName, file);
}
