using PerfSage.Contracts.Predictions;
using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Prediction.Metrics;

/// <summary>
/// From the number that a network learned to that of a device. This one takes it as it is; others say what is particular to a
/// metric.
/// </summary>
internal class MetricRule
{
    /// <summary>Whether a model's value is the sum of its operators'; else it is the largest of them.</summary>
    public virtual bool IsSum => true;

    /// <returns>Half the width of the interval, as a natural logarithm, where the device's own measurements tell; else null.</returns>
    /// <exception cref="Metadata.PredictorException">They do not tell for so high a confidence.</exception>
    public virtual double? HalfWidth(DeviceProfile device, double confidence) => null;

    /// <returns>The part of an inference's value that is no operator's.</returns>
    public virtual double Overhead(DeviceProfile device) => 0;

    /// <param name="learned">What the network says.</param>
    public virtual LearnedValue Value(DeviceProfile device, ModelGraph model, LearnedValue learned) => learned;

    /// <summary>Moves the ends of the interval to where more is known of them.</summary>
    public virtual Estimate Interval(DeviceProfile device, ModelInput input, Estimate interval) => interval;
}
