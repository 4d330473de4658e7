using PerfSage.Core.Analysis;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Labels;
using PerfSage.Prediction.Inputs;
using PerfSage.Zoo.Serialization;
using PerfSage.Zoo.Spaces.VisionTransformers;
using TensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Dataset.Measured.Transformers;

/// <summary>A published transformer in one precision, rebuilt from its paper.</summary>
/// <param name="LatencyMs">By label column, with TFLite 2.15.</param>
/// <param name="PublishedMacs">Half of what was published as floating-point operations.</param>
internal sealed record RebuiltTransformer(
    string Name,
    string Precision,
    ModelInput Input,
    double PublishedMacs,
    IReadOnlyDictionary<string, double> LatencyMs
)
{
    private const double OperationsPerMac = 2;

    /// <summary>Relative.</summary>
    public double MacsError => Math.Abs((MacCounter.PerInference(Input.Model) / PublishedMacs) - 1);

    /// <param name="folder">Of the tables of measurements.</param>
    public static ILookup<string, LabelRow[]> Rows(string folder) =>
        LabelTable
            .Read(Path.Combine(folder, Qed.Totals))
            .Where(row => row.Text("set") == "transformer")
            .GroupBy(row => (Model: row.Text("model"), Precision: row.Text("precision")))
            .ToLookup(g => g.Key.Model, g => g.ToArray(), StringComparer.Ordinal);

    public static RebuiltTransformer Of(string name, LabelRow[] rows)
    {
        var precision = rows[0].Text("precision");
        var type = precision == "float32" ? TensorType.Float32 : TensorType.Int8;
        return new RebuiltTransformer(
            name,
            precision,
            ModelInput.Of(TfLiteReader.Read(VisionTransformers.Build(name, type).ToBytes())),
            rows[0].Number("flops") / OperationsPerMac,
            Qed.LatencyMs(rows, precision)
        );
    }
}
