using PerfSage.Contracts;
using PerfSage.Core.Alignment;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Fuzz.Probing;

/// <summary>Predicts inputs on every builtin device, many of them in one run of the network, and looks at what comes out.</summary>
internal sealed class NetworkProbe(Predictor predictor)
{
    /// <returns>Parallel to the inputs; null where all is well.</returns>
    public Finding?[] Examine(IReadOnlyList<ModelInput> inputs)
    {
        try
        {
            var estimates = Predictor.Estimate(inputs);
            predictor.Prepare(estimates, predictor.Catalog.Devices);
            return [.. estimates.Select((e, i) => Examine(e, inputs[Math.Max(0, i - 1)]))];
        }
        catch (Exception e)
        {
            // Which one it is shows when each is alone.
            return inputs.Count == 1 ? [Finding.Crash(e)] : [.. inputs.SelectMany(i => Examine([i]))];
        }
    }

    private Finding? Examine(ModelEstimate estimate, ModelInput other)
    {
        try
        {
            GraphAligner.Align(other.Model, estimate.Model);
            return predictor
                .Catalog.Devices.Select(d => Examine(predictor.At(estimate, d.Id, confidence: 0.9)))
                .FirstOrDefault(f => f is not null);
        }
        catch (PredictorException)
        {
            // The documented end where the network has no finite answer.
            return null;
        }
        catch (Exception e)
        {
            return Finding.Crash(e);
        }
    }

    private static Finding? Examine(DeviceEstimate estimate)
    {
        foreach (var measure in estimate.Measures.All)
        {
            var (lower, value, upper) = (measure.Estimate.Lower, measure.Estimate.Value, measure.Estimate.Upper);
            if (!(lower >= 0 && lower <= value && value <= upper && double.IsFinite(upper)))
            {
                return new Finding(FindingKind.Value, measure.Metric.Key, $"{measure.Metric.Noun}: {lower} <= {value} <= {upper}");
            }
        }

        return null;
    }
}
