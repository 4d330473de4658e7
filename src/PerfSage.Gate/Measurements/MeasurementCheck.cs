using System.Globalization;
using PerfSage.Core.Devices;
using PerfSage.Prediction.Fits;

namespace PerfSage.Gate.Measurements;

/// <summary>When measurements make no device.</summary>
internal static class MeasurementCheck
{
    /// <summary>Between any two devices that one would take for alike.</summary>
    private const double MostScale = 200;

    /// <summary>Between what was measured of a model and what the others say of it.</summary>
    private const double MostFactor = 3;

    /// <exception cref="BadInputException">There are too few.</exception>
    public static void Enough(MeasuredModels models, DeviceProfile origin)
    {
        if (models.Usable.Count < CalibrationRun.FewestModels)
        {
            throw new BadInputException([
                $"{models.Usable.Count} measured models that '{origin.Id}' can be asked about are too few: "
                    + $"{CalibrationRun.FewestModels} at least, better 30",
                .. models.LeftOut.Select(m => $"'{m.Model}' is left out: {m.Reason}"),
            ]);
        }
    }

    /// <exception cref="BadInputException">They are in another unit, or of a device of another kind.</exception>
    public static void Units(IReadOnlyList<MeasuredModel> models, DeviceProfile origin)
    {
        var ratio = Median.Of(models.Select(m => m.LatencyMs / m.OnBase.LatencyMs.Value));
        if (ratio is > MostScale or < 1 / MostScale)
        {
            throw new BadInputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the models took {ratio:0.####} times what is predicted for '{origin.Id}': is latencyMs in "
                        + $"milliseconds, and the base alike?"
                )
            );
        }

        // A part of a table in another unit.
        foreach (var model in models)
        {
            var own = model.LatencyMs / model.OnBase.LatencyMs.Value / ratio;
            if (own is > MostScale or < 1 / MostScale)
            {
                throw new BadInputException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{model.Model}' (line {model.Rows[0].Line}) took {own:0.####} times what the others say: are all in milliseconds?"
                    )
                );
            }
        }
    }

    /// <exception cref="BadInputException">What is measured of some contradicts what is measured of the others.</exception>
    public static void Agreement(IReadOnlyList<CalibratedModel> models, DeviceProfile origin)
    {
        var far = models.Where(m => Math.Abs(m.LogError) > Math.Log(MostFactor)).ToArray();
        if (far.Length > 0)
        {
            throw new BadInputException([
                .. far.Select(m =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{m.Measured.Model}' (line {m.Measured.Rows[0].Line}) took {m.Measured.LatencyMs:0.####} ms "
                            + $"where the other models say {m.PredictedMs:0.####} ms"
                    )
                ),
                $"measure {(far.Length == 1 ? "it" : "these")} again, leave {(far.Length == 1 ? "it" : "them")} out, "
                    + $"or choose another base than '{origin.Id}'",
            ]);
        }
    }
}
