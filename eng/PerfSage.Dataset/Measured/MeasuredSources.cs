namespace PerfSage.Dataset.Measured;

/// <summary>All tables of measured latencies that have models to them.</summary>
internal static class MeasuredSources
{
    /// <summary>By name, what reads the models of a folder.</summary>
    public static IReadOnlyDictionary<string, Func<string, IEnumerable<MeasuredModel>>> All { get; } =
        new Dictionary<string, Func<string, IEnumerable<MeasuredModel>>>(StringComparer.Ordinal)
        {
            ["latbench"] = LatBench.Read,
            ["hwnasbench"] = HwNasBench.Read,
            ["nb360"] = Nb360.Read,
            ["qed"] = Qed.Read,
        };

    /// <summary>The models of all sources.</summary>
    /// <exception cref="InvalidDataException">A table lacks a column, or a cell is not what its column should hold.</exception>
    public static IEnumerable<MeasuredModel> Read(string folder) => All.Values.SelectMany(read => read(folder));
}
