using System.Text.Json;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Measured;
using PerfSage.Dataset.Measured.Judging;
using PerfSage.Prediction;

namespace PerfSage.Dataset.Tests.Measured;

/// <summary>Cells whose labels are made up: what matters is that the program and training are asked about the same ones.</summary>
public sealed class MeasuredEvaluateTests : IDisposable
{
    private static readonly string[] Operations = ["nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3", "skip_connect"];

    private readonly MeasuredFolder folder = new();

    public MeasuredEvaluateTests() =>
        folder.Write(
            "nb201_latency.csv.gz",
            [
                "arch_idx,arch_str,macs_tflite_exec,macs_pruned,raspi4_ms,pixel3_ms",
                .. Operations.SelectMany(
                    (a, i) =>
                        Operations.Select(
                            (b, j) => $"{(4 * i) + j},|{a}~0|+|{b}~0|none~1|+|none~0|skip_connect~1|{a}~2|,0,0,{40 + i + j},3"
                        )
                ),
            ]
        );

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Held_out_cells_are_those_whose_family_has_a_hash_in_the_last_fifth()
    {
        var models = HwNasBench.Read(folder.Path).ToArray();
        Assert.Equal(16, models.Length);
        Assert.InRange(models.Count(MeasuredEvaluator.IsHeldOut), 2, 8);
        Assert.True(MeasuredEvaluator.IsHeldOut(models[0] with { Space = "cnn" }));
    }

    [Fact]
    public void Errors_are_those_of_the_first_held_out_models_in_the_order_of_export()
    {
        using var predictor = Predictor.Load();
        var rows = MeasuredEvaluator.Evaluate(folder.Path, [Figure("raspberry-pi-4", 2), Figure("pixel3-cpu", 1)], predictor);
        Assert.Equal([2, 1], rows.Select(r => r.Models.Count));
        Assert.All(rows, r => Assert.False(r.IsSeen));
        Assert.All(rows.SelectMany(r => r.Models), m => Assert.True(MeasuredEvaluator.IsHeldOut(m)));
        Assert.Equal(rows[0].Models[0].Id, rows[1].Models[0].Id);
        var only = rows[1];
        var value = Predicted(predictor, only.Models[0]);
        Assert.Equal(100 * Math.Abs((value / 3) - 1), only.Mape, 6);
    }

    [Fact]
    public void The_command_fails_where_training_found_another_error()
    {
        double own;
        using (var predictor = Predictor.Load())
        {
            own = MeasuredEvaluator.Evaluate(folder.Path, [Figure("raspberry-pi-4", 2)], predictor)[0].Mape;
        }

        Assert.Equal((0, 1, 1), (Run(own + 0.04), Run(own + 0.06), Run(own - 0.06)));
        Assert.Equal(0, Run(own + 0.06, "--tolerance", "0.1"));
    }

    [Fact]
    public void Figures_of_more_models_than_there_are_cannot_be_checked() => Assert.Equal(2, Run(0, models: 17));

    private static double Predicted(Predictor predictor, MeasuredModel model)
    {
        var input = Prediction.Inputs.ModelInput.Of(Core.TfLite.TfLiteReader.Read(model.Model!()));
        return predictor.At(Predictor.Estimate([input])[0], DeviceCatalog.Builtin.Find("pixel3-cpu")!, 0.9).LatencyMs.Value;
    }

    private static ProcessorRow Figure(string device, int models, double mape = 0) =>
        new(device, "latencyMs", "float32", "held-out cells", models, mape, 0, 0, 0, 0, null, null);

    private int Run(double mape, params string[] more) => Run(mape, models: 2, more);

    private int Run(double mape, int models, params string[] more)
    {
        var figures = Path.Combine(folder.Path, "processor.json");
        File.WriteAllText(
            figures,
            JsonSerializer.Serialize(new { rows = new[] { Figure("raspberry-pi-4", models, mape) } }, JsonSerializerOptions.Web)
        );
        var output = new StringWriter();
        return DatasetApp.Run(["evaluate-measured", "--data", folder.Path, "--figures", figures, .. more], output, output);
    }
}
