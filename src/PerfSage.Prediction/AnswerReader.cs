using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Energy;
using PerfSage.Prediction.Intervals;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Metrics;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>Finds in a network's answer what it says of one device.</summary>
internal sealed class AnswerReader(PredictorMetadata metadata)
{
    // In the order of the counts' record.
    private static readonly string[] CountNames = ["macs", "npuCycles", "sramBytes", "externalBytes"];

    private readonly ConformalTable conformal = new(metadata.Conformal);

    /// <param name="name">Of an output: key of a metric, or what is counted.</param>
    /// <exception cref="PredictorException">The network has no such output.</exception>
    public LearnedValue Value(NetworkAnswer answer, string name)
    {
        var k = Index(name);
        if (answer.Output is not { } output)
        {
            return new LearnedValue(0, []);
        }

        var count = metadata.Outputs.Length;
        return new LearnedValue(
            output.Prediction[k],
            [.. Enumerable.Range(0, output.Contribution.Length / count).Select(n => (double)output.Contribution[(n * count) + k])]
        );
    }

    /// <returns>Half the width of the interval of a metric that the network predicts, as a natural logarithm.</returns>
    /// <exception cref="PredictorException">The network does not predict it, or there are no intervals for the confidence.</exception>
    public double HalfWidth(ModelEstimate estimate, NetworkAnswer answer, Metric metric, double confidence)
    {
        var quantile = conformal.Quantile(answer.Groups, metric.Key, estimate.Model.Operators.Count(), confidence);
        return answer.Output is { } output ? quantile * output.Spread[Index(metric.Key)] : 0;
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

    /// <summary>
    /// The spread of energy is that of its parts, weighted by their shares, since their errors go together; the quantile was measured
    /// for it.
    /// </summary>
    /// <returns>Likewise.</returns>
    /// <exception cref="PredictorException">The device has no coefficients, the network does not count, or likewise.</exception>
    public double EnergyHalfWidth(ModelEstimate estimate, DeviceProfile device, NetworkAnswer answer, double confidence)
    {
        var coefficients = device.Energy ?? throw new PredictorException($"'{device.Id}' has no energy coefficients");
        var quantile = conformal.Quantile(answer.Groups, Metric.Energy.Key, estimate.Model.Operators.Count(), confidence);
        if (answer.Output is not { } output)
        {
            return 0;
        }

        var (all, weighted) = (0.0, 0.0);
        foreach (var (mj, spread) in CountNames.Select(Dynamic).Append(Static()))
        {
            all += mj;
            weighted += mj * spread;
        }

        return all > 0 ? quantile * weighted / all : 0;

        (double Mj, double Spread) Dynamic(string name, int count)
        {
            var counts = new double[CountNames.Length];
            counts[count] = output.Prediction[Index(name)];
            return (
                EnergyModel.DynamicMj(coefficients, new EnergyCounts(counts[0], counts[1], counts[2], counts[3])),
                output.Spread[Index(name)]
            );
        }

        (double Mj, double Spread) Static()
        {
            var k = Index(Metric.Latency.Key);
            return (EnergyModel.StaticMj(coefficients, output.Prediction[k]), output.Spread[k]);
        }
    }

    private int Index(string name) =>
        Array.IndexOf(metadata.Outputs, name) is var k and >= 0
            ? k
            : throw new PredictorException($"the predictor does not predict {name}");
}
