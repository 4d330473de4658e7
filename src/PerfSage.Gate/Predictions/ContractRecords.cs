using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Analysis;
using PerfSage.Prediction;

namespace PerfSage.Gate.Predictions;

/// <summary>Predictions in the form that the generator and the judge read.</summary>
internal static class ContractRecords
{
    public static ModelFacts Facts(string path, ModelEstimate estimate) =>
        new(
            path,
            estimate.Model.Sha256,
            estimate.Model.FileBytes,
            MacCounter.PerInference(estimate.Model),
            estimate.Model.Operators.Count()
        );

    public static DevicePrediction Prediction(string path, ModelEstimate estimate, DeviceEstimate device) =>
        new(
            path,
            device.DeviceId,
            device.Confidence,
            device.Measures,
            device.Measures.All.SelectMany(m => Top(estimate, m.Metric, device.Contributions[m.Metric])).ToEquatableArray(),
            device.Trust.Violations.ToEquatableArray()
        )
        {
            Overheads = Metric
                .Predicted.Where(m => device.OverheadOn(m) > 0)
                .Select(m => new MetricValue(m, Numbers.Round(device.OverheadOn(m))))
                .ToEquatableArray(),
            Obstacles = device.Trust.Obstacles.ToEquatableArray(),
        };

    private static IEnumerable<TopOperator> Top(ModelEstimate estimate, Metric metric, double[] shares)
    {
        if (shares.Length == 0)
        {
            return [];
        }

        var index = Array.IndexOf(shares, shares.Max());
        return [new TopOperator(metric, index, Numbers.Round(shares[index]), estimate.Model.Operators.ElementAt(index).Name)];
    }
}
