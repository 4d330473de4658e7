using System.Globalization;
using PerfSage.Core.Analysis.Arena;
using PerfSage.Core.TfLite;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Analysis.Arena;

/// <summary>
/// Against TensorFlow Lite 2.9 itself: the extents of its arenas, as eng/tflite-arena reads them off the addresses of its tensors.
/// </summary>
public sealed class MeasuredArenaTests
{
    /// <summary>Names a folder to write the models to, for the measurement.</summary>
    private const string Folder = "PERFSAGE_ARENA_MODELS";

    private static readonly string Table = Repository.Path("tests/PerfSage.Core.Tests/Files/Arenas/tensorflow-lite-2.9.tsv");

    // What LSTM asks for besides is not counted.
    private static readonly string[] Uncounted = ["layer-lstm-float32", "layer-lstm-int8"];

    // The runtime has no grouped convolutions yet.
    private static readonly string[] Unmeasured = ["layer-conv2d-grouped-float32", "layer-conv2d-grouped-int8"];

    [Fact]
    public void Every_arena_is_as_large_as_the_interpreters()
    {
        var planned = new Dictionary<(string Model, int Subgraph), (long Bytes, long PersistentBytes)>();
        foreach (var (name, model) in ArenaModels.All)
        {
            var bytes = model.ToBytes();
            WriteForMeasurement(name, bytes);
            foreach (var (arena, s) in TfLiteReader.Read(bytes).Subgraphs.Select((subgraph, s) => (ArenaPlanner.Plan(subgraph), s)))
            {
                planned.Add((name, s), (arena.Bytes, arena.PersistentBytes));
            }
        }

        var measured = File.ReadLines(Table)
            .Select(line => line.Split('\t'))
            .ToDictionary(f => (f[0], Number(f[1])), f => (Bytes(f[2]), Bytes(f[3])));
        Assert.Equal(planned.Keys.Where(k => !Unmeasured.Contains(k.Model)).Order(), measured.Keys.Order());
        var others = measured.Where(m => m.Value != planned[m.Key]).ToArray();
        Assert.Equal(Uncounted, others.Select(m => m.Key.Item1).Order(StringComparer.Ordinal));
        Assert.All(others, m => Assert.True(planned[m.Key].Bytes < m.Value.Item1));
    }

    private static void WriteForMeasurement(string name, byte[] model)
    {
        if (Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{name}.tflite"), model);
        }
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);

    private static long Bytes(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
