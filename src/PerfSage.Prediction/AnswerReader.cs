using PerfSage.Core.Devices.Energy;
using PerfSage.Prediction.Intervals;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Metrics;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>Finds in a network's answer what it says of one device. A column is called "device/what".</summary>
internal sealed class AnswerReader(PredictorMetadata metadata)
{
    // In the order of the counts' record.
    private static readonly string[] CountNames = ["macs", "npuCycles", "sramBytes", "externalBytes"];

    private readonly ConformalTable conformal = new(metadata.Conformal);

    /// <param name="what">Key of a metric, or what is counted.</param>
    /// <exception cref="PredictorException">The network has no such column.</exception>
    public LearnedValue Value(NetworkAnswer answer, string what)
    {
        var k = Index(answer, what);
        if (answer.Output is not { } output)
        {
            return new LearnedValue(0, []);
        }

        var count = metadata.Columns.Length;
        return new LearnedValue(
            output.Prediction[k],
            [.. Enumerable.Range(0, output.Contribution.Length / count).Select(n => (double)output.Contribution[(n * count) + k])]
        );
    }

    /// <returns>Half the width of the interval, as a natural logarithm.</returns>
    /// <exception cref="PredictorException">The network has no such column, or no intervals for the confidence.</exception>
    public double HalfWidth(ModelEstimate estimate, NetworkAnswer answer, string what, double confidence)
    {
        var quantile = conformal.Quantile(Column(answer, what), estimate.Model.Operators.Count(), confidence);
        return answer.Output is { } output ? quantile * output.Spread[Index(answer, what)] : 0;
    }

    /// <returns>[n], per operator in file order, each run once.</returns>
    /// <exception cref="PredictorException">The network does not count.</exception>
    public EnergyCounts[] Counts(NetworkAnswer answer)
    {
        var columns = Array.ConvertAll(CountNames, name => Value(answer, name).Contributions);
        return
        [
            .. columns[0]
                .Select(
                    (macs, i) => new EnergyCounts(macs, NpuCycles: columns[1][i], SramBytes: columns[2][i], ExternalBytes: columns[3][i])
                ),
        ];
    }

    /// <returns>Of the count that is least certain, likewise: their sum is no less certain than that.</returns>
    public double CountsHalfWidth(ModelEstimate estimate, NetworkAnswer answer, double confidence) =>
        CountNames.Max(name => HalfWidth(estimate, answer, name, confidence));

    private static string Column(NetworkAnswer answer, string what) => $"{answer.Learned.Id}/{what}";

    private int Index(NetworkAnswer answer, string what) =>
        Array.IndexOf(metadata.Columns, Column(answer, what)) is var k and >= 0
            ? k
            : throw new PredictorException($"the predictor does not predict {Column(answer, what)}");
}
