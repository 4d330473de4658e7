using PerfSage.Zoo.Building;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Dataset.Measured;

/// <summary>How rows of NAS-Bench-201 become measured models.</summary>
/// <param name="Name">Of the source.</param>
/// <param name="Latencies">Columns of the table, by the names of their labels.</param>
/// <param name="Twin">Equal for rows that are the same graph.</param>
/// <param name="Build">The graph of a row.</param>
internal sealed record CellSource(
    string Name,
    IReadOnlyDictionary<string, string> Latencies,
    Func<MeasuredRow, string> Twin,
    Func<MeasuredRow, ModelBuilder> Build
)
{
    private static readonly Dictionary<string, string> NoColumns = [];

    public Func<MeasuredRow, string> Id { get; init; } = row => row.Row.Text("arch_idx");

    public IReadOnlyDictionary<string, string> Energies { get; init; } = NoColumns;

    /// <summary>The column with the source's own count; null where it has none.</summary>
    public string? MacsColumn { get; init; }

    public string? ParametersColumn { get; init; }

    /// <summary>How many more each network has than that column says.</summary>
    public int UncountedParameters { get; init; }

    public IEnumerable<MeasuredModel> Models(IReadOnlyList<MeasuredRow> rows)
    {
        var latencies = new TwinLabels(rows, Latencies, Twin);
        var energies = new TwinLabels(rows, Energies, Twin);
        return rows.Select(
            (row, i) =>
                new MeasuredModel($"{Name}-{Id(row)}", Name, "nasbench201", row.Family, () => Build(row).ToBytes(), latencies.Median(i))
                {
                    RawLatencyMs = latencies.Raw(i),
                    EnergyMj = energies.Median(i),
                    RawEnergyMj = energies.Raw(i),
                    Macs = MacsColumn is null ? null : (long)row.Row.Number(MacsColumn),
                    Parameters = ParametersColumn is null ? null : (long)row.Row.Number(ParametersColumn) + UncountedParameters,
                }
        );
    }
}
