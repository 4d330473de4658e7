using PerfSage.Dataset.Labels;
using PerfSage.Zoo.Schema;
using PerfSage.Zoo.Serialization;
using PerfSage.Zoo.Spaces.OperatorLists;

namespace PerfSage.Dataset.Measured;

/// <summary>
/// qed-usc/mobile-ml-benchmark: phones with TFLite, on sets of cores and GPUs. 102 CNNs have operator lists and thus graphs, one in
/// float32 and
/// one in int8; transformers and synthetic networks have totals alone.
/// </summary>
internal static class Qed
{
    internal const string Totals = "qed_mobile_tflite_e2e.csv.gz";
    private const string Lists = "qed_tflite_cnn_ops.jsonl.gz";
    private const double UsPerMs = 1000;
    private const string Float = "float32";

    public static IEnumerable<MeasuredModel> Read(string folder)
    {
        var lists = QedList.Read(Path.Combine(folder, Lists)).ToDictionary(l => l.Model, StringComparer.Ordinal);
        return LabelTable
            .Read(Path.Combine(folder, Totals))
            .GroupBy(row => (Set: row.Text("set"), Model: row.Text("model"), Precision: row.Text("precision")))
            .Select(rows => Model(rows.Key.Set, rows.Key.Model, rows.Key.Precision, rows, lists));
    }

    /// <param name="rows">Of the totals, all of one model in one precision.</param>
    /// <returns>By label column.</returns>
    public static Dictionary<string, double> LatencyMs(IEnumerable<LabelRow> rows, string precision) =>
        rows.ToDictionary(
            row => Label(row.Text("device"), row.Text("cores"), precision),
            row => row.Number("latency_us_mean") / UsPerMs,
            StringComparer.Ordinal
        );

    private static MeasuredModel Model(
        string set,
        string name,
        string precision,
        IEnumerable<LabelRow> rows,
        Dictionary<string, QedList> lists
    )
    {
        var labels = LatencyMs(rows, precision);
        var family = set == "cnn" ? CnnFamily.Of(name) : set;
        var list = set == "cnn" ? lists.GetValueOrDefault(name) : null;
        var network = new Lazy<ListedNetwork>(() => Network(list!, precision, family));
        return new MeasuredModel(
            $"qed-{set}-{name}-{precision}",
            "qed",
            set,
            family,
            list is null ? null : () => network.Value.Model.ToBytes(),
            labels
        )
        {
            RawLatencyMs = labels,
            Macs = list?.Macs,
            OperatorMs =
                list is null || precision != Float
                    ? new Dictionary<string, double[]>()
                    : list.GpuMs.ToDictionary(gpu => Label(gpu.Key, "gpu", Float), gpu => ByOperator(network.Value, gpu.Value)),
        };
    }

    private static ListedNetwork Network(QedList list, string precision, string family) =>
        OperatorListNetwork.Build(
            list.Lines,
            precision == Float ? TensorType.Float32 : TensorType.Int8,
            CnnFamily.HasInvertedResiduals(family)
        );

    private static double[] ByOperator(ListedNetwork network, double[] lines) =>
        [.. network.Lines.Select(line => line is { } number ? lines[number] : double.NaN)];

    private static string Label(string device, string cores, string precision) => $"qed.{device}.{cores}.{precision}";
}
