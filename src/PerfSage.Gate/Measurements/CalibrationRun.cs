using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Gate.Predictions;
using PerfSage.Prediction.Fits;

namespace PerfSage.Gate.Measurements;

/// <summary>Makes a device out of another one and measurements.</summary>
internal static class CalibrationRun
{
    /// <summary>With fewer, an interval would promise next to nothing.</summary>
    public const int FewestModels = 5;

    /// <exception cref="BadInputException">The measurements are too few, or wrong, or contradict each other.</exception>
    public static CalibratedDevice Run(CalibrationRequest request, string? predictorPath)
    {
        var rows = MeasurementFile.Read(request.Measurements);
        using var session = PredictionSession.Open(predictorPath, MeasuredModels.Requests(rows), request.Catalog);
        var models = MeasuredModels.Of(session, rows, request.Base);
        MeasurementCheck.Enough(models, request.Base);
        var energy = Energy(models.Usable, request.Base);
        var parts = models.Usable.Select(m => PartNames.Of(m.Estimate.Input, request.Base.Family, m.OnBase.OperatorLatencyMs)).ToArray();
        var table = PartTable.Of(parts);
        MeasuredParts[] measured = [.. models.Usable.Select((m, i) => new MeasuredParts(table.Rows[i], m.LatencyMs))];
        MeasurementCheck.Units(models.Usable, request.Base);
        var errors = CrossValidation.LogErrors(measured);
        CalibratedModel[] calibrated =
        [
            .. models.Usable.Select((m, i) => new CalibratedModel(m, m.OnBase.LatencyMs.Value, m.LatencyMs / Math.Exp(errors[i]))),
        ];
        MeasurementCheck.Agreement(calibrated, request.Base);
        var text = CalibrationText.Of(
            request,
            table.Names,
            CrossValidation.Fit(measured),
            energy,
            errors,
            new CalibrationFit(
                calibrated.Length,
                calibrated.Average(m => m.Error),
                Ranking.Spearman([.. calibrated.Select(m => m.PredictedMs)], [.. calibrated.Select(m => m.Measured.LatencyMs)]),
                CalibrationText.Date(request.Date)
            )
        );
        return new CalibratedDevice(
            Profile(request, text),
            text,
            calibrated,
            models.LeftOut,
            energy,
            MeasuredRatio.Of(models.Usable, m => m.PeakMemoryKiB, Metric.PeakMemory)
        );
    }

    private static MeasuredRatio? Energy(IReadOnlyList<MeasuredModel> models, DeviceProfile origin) =>
        models.All(m => m.EnergyMj is null) ? null
        : !origin.Metrics.Contains(Metric.Energy)
            ? throw new BadInputException($"energyMj cannot be used: the energy of '{origin.Id}' is not predicted; leave the column out")
        : origin.Family.CountsEnergy
            ? throw new BadInputException(
                $"energyMj cannot be used: the energy of '{origin.Id}' is made of coefficients; "
                    + "leave the column out, and see 'energy' in docs/devices.md"
            )
        : MeasuredRatio.Of(models, m => m.EnergyMj, Metric.Energy) is { Models: >= FewestModels } ratio ? ratio
        : throw new BadInputException($"energyMj is there for fewer than {FewestModels} models; measure more, or leave the column out");

    private static DeviceProfile Profile(CalibrationRequest request, string text)
    {
        try
        {
            return request.Catalog.With(text).Find(request.Id)!;
        }
        catch (DeviceFileException e)
        {
            throw new BadInputException($"the device file would be wrong: {e.Message}; --id ID gives it another id");
        }
    }
}
