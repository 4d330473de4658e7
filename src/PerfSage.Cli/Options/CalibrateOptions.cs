using System.CommandLine;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate;
using PerfSage.Gate.Measurements;

namespace PerfSage.Cli.Options;

/// <summary>What <c>calibrate</c> can be told.</summary>
internal sealed class CalibrateOptions
{
    private const string UsualId = "my-device";

    private readonly Option<string> origin = new("--base")
    {
        Description = "Device id or alias, or a device file (.json): the known device that is most like it.",
        HelpName = "DEVICE",
        Required = true,
    };

    private readonly Option<string> measurements = new("--measurements")
    {
        Description = $"A table (.csv) with the columns {MeasurementTable.Header}, or the log of one or more runs of benchmark_model.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> output = new("--out", "-o")
    {
        Description = "The device file to write. Printed if left out.",
        HelpName = "JSON",
    };

    private readonly Option<string?> id = new("--id")
    {
        Description = "What budgets call the device. The name of the file if left out.",
        HelpName = "ID",
    };

    private readonly Option<bool> force = new("--force") { Description = "Replace the file if there is one." };

    private readonly Option<string?> predictor = CommonOptions.Predictor();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[origin, measurements, output, id, force, predictor])
        {
            command.Add(option);
        }
    }

    public string? Predictor(ParseResult result) => result.GetValue(predictor);

    /// <returns>Null if it is to be printed.</returns>
    /// <exception cref="BadInputException">It must not be written.</exception>
    public string? Output(ParseResult result) =>
        result.GetValue(output) is { } path ? DeviceFilePath.Check(path, result.GetValue(force)) : null;

    /// <exception cref="BadInputException">The base is unknown, several, or calibrated itself.</exception>
    public CalibrationRequest Request(ParseResult result)
    {
        var (catalog, ids) = DeviceNames.Resolve([result.GetRequiredValue(origin)]);
        var device = ids.Length == 1 ? catalog.Find(ids[0])! : throw new BadInputException("calibrate needs one --base");
        return device.Calibration is { } earlier
            ? throw new BadInputException($"--base '{device.Id}' is calibrated itself; name '{earlier.Base}', on which it is based")
            : new CalibrationRequest(
                catalog,
                device,
                result.GetRequiredValue(measurements),
                result.GetValue(id) ?? Path.GetFileNameWithoutExtension(result.GetValue(output)) ?? UsualId,
                DateOnly.FromDateTime(DateTime.UtcNow)
            );
    }
}
