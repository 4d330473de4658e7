using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Prediction;

namespace PerfSage.Dataset.Measured.Judging;

/// <summary>Models of one source that a figure of training/processor.json is of, and what the program says of them.</summary>
/// <param name="Figure">What training found.</param>
/// <param name="Models">Those of which it found it.</param>
internal sealed record JudgedRow(ProcessorRow Figure, DeviceProfile Device, IReadOnlyList<MeasuredModel> Models)
{
    public Metric Metric { get; } = Metric.Predicted.Single(m => m.Key == Figure.Metric);

    /// <summary>Mean absolute percentage error by the program.</summary>
    public double Mape { get; private set; } = double.NaN;

    /// <summary>Share of labels inside the 90 % interval, percent.</summary>
    public double Coverage90 { get; private set; } = double.NaN;

    /// <summary>Percentage points between the program and training.</summary>
    public double Difference => Math.Abs(Mape - Figure.Mape);

    /// <summary>Whether the program's network saw the models.</summary>
    public bool IsSeen => Figure.Split == ProcessorRow.LeftOut;

    private string Label => MeasuredLabel.Of(Device, Figure.Precision);

    /// <summary>The models in the order of export that have the label: as many as training judged are the very same.</summary>
    public static JudgedRow Of(ProcessorRow figure, DeviceProfile device, IEnumerable<MeasuredModel> models)
    {
        var row = new JudgedRow(figure, device, []);
        return row with { Models = [.. models.Where(m => row.Labels(m).ContainsKey(row.Label)).Take(figure.N)] };
    }

    /// <param name="estimate">Of a model, on a device.</param>
    public void Judge(Func<MeasuredModel, DeviceProfile, DeviceEstimate> estimate)
    {
        var answers = Models.Select(m => (Label: Labels(m)[Label], Estimate: estimate(m, Device).Measures[Metric]!)).ToArray();
        Mape = 100 * answers.Average(a => Math.Abs((a.Estimate.Value / a.Label) - 1));
        Coverage90 = 100.0 * answers.Count(a => a.Label >= a.Estimate.Lower && a.Label <= a.Estimate.Upper) / answers.Length;
    }

    private IReadOnlyDictionary<string, double> Labels(MeasuredModel model) => Metric == Metric.Energy ? model.EnergyMj : model.LatencyMs;
}
