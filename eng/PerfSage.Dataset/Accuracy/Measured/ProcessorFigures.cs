using System.Text.Json;
using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Dataset.Calibrate;
using PerfSage.Dataset.Measured.Transformers;
using PerfSage.Dataset.Measured.Twins;

namespace PerfSage.Dataset.Accuracy.Measured;

/// <summary>What was measured of units of phones and boards.</summary>
/// <param name="Rows">processor.json of `python3 -m training.processor`.</param>
/// <param name="Linear">processor-linear.json of `python3 -m training.processor.linear`.</param>
/// <param name="Twins">twins.json of `twins`.</param>
/// <param name="Transformers">transformers.json of `transformers`.</param>
/// <param name="Calibration">calibration.json of `calibrate-experiment`.</param>
internal sealed record ProcessorFigures(
    IReadOnlyList<ProcessorRow> Rows,
    IReadOnlyList<ProcessorRow> Linear,
    TwinFile Twins,
    TransformerFile Transformers,
    CalibrationFile Calibration
)
{
    /// <summary>Name of what training writes.</summary>
    public const string File = "processor.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>By kind of unit, in the order of the page.</summary>
    public static IReadOnlyList<(string Kind, IReadOnlyList<DeviceProfile> Devices)> Kinds { get; } =
    [
        .. DeviceFamilies
            .Of("processor")
            .Groups.Select(kind => (kind, (IReadOnlyList<DeviceProfile>)[.. Devices.Where(d => d.Family.GroupOf(d.System) == kind)])),
    ];

    private static IEnumerable<DeviceProfile> Devices => DeviceCatalog.Builtin.Devices.Where(d => d.Family.Id == "processor");

    /// <exception cref="InvalidDataException">A device that ships has no figures: nobody would see that it was never judged.</exception>
    public static ProcessorFigures Read(string folder)
    {
        var rows = ReadRows(Path.Combine(folder, File));
        return Devices.FirstOrDefault(d => !rows.Any(r => r.Device == d.Id && r.Metric == Metric.Latency.Key)) is { } missing
            ? throw new InvalidDataException($"{Path.Combine(folder, File)} has no accuracy of {missing.Id}")
            : new ProcessorFigures(
                rows,
                ReadRows(Path.Combine(folder, "processor-linear.json")),
                TwinFile.Read(Path.Combine(folder, "twins.json")),
                TransformerFile.Read(Path.Combine(folder, "transformers.json")),
                CalibrationFile.Read(Path.Combine(folder, "calibration.json"))
            );
    }

    /// <exception cref="InvalidDataException">The file has none.</exception>
    public static IReadOnlyList<ProcessorRow> ReadRows(string path) =>
        JsonSerializer.Deserialize<RowFile>(System.IO.File.ReadAllText(path), Options)?.Rows
        ?? throw new InvalidDataException($"{path} has no rows");

    private sealed record RowFile(IReadOnlyList<ProcessorRow>? Rows);
}
