using System.Text.RegularExpressions;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Cli.Tests.Calibrate;

/// <summary>From measurements to a device that budgets can name.</summary>
public sealed partial class CalibrateTests : IDisposable
{
    private const string Base = "ethos-u55-256";

    private readonly MeasuredFolder folder = new(Base);

    [Fact]
    public void Measurements_of_a_slower_device_give_its_scale_and_overhead()
    {
        var (result, device) = Calibrate(folder.Measure(factor: 2, overheadMs: 0.5));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(2, device.Calibration!.ScaleOf([]), 0.02);
        Assert.All(device.Calibration.Scale.Values, s => Assert.Equal(2, s, 0.1));
        Assert.Equal(0.5, device.OverheadMs, 0.02);
        Assert.True(device.Calibration.Fit!.Mape < 0.01);
        Assert.Equal((folder.Models.Length, 1.0), (device.Calibration.Fit.Models, device.Calibration.Fit.Rank));
        var model = folder.Models[^1];
        Assert.Equal((2 * folder.BaseMs[model]) + 0.5, folder.Predict(model, folder.Path("own.json")), 0.02 * folder.BaseMs[model]);
    }

    [Fact]
    public void What_is_printed() => Snapshot.Verify(Date().Replace(Printed(), "DATE"));

    [Fact]
    public void Without_out_the_file_is_printed_and_nothing_else()
    {
        var printed = Run("--measurements", folder.Measure());
        Assert.Equal("my-device", printed.Json.GetProperty("id").GetString());
        Assert.Contains("my-device is ethos-u55-256 with other scales", printed.Error, StringComparison.Ordinal);
        Assert.Equal("mine", Run("--measurements", folder.Measure(), "--id", "mine").Json.GetProperty("id").GetString());
    }

    [Fact]
    public void The_same_measurements_give_the_same_file() =>
        Assert.Equal(Run("--measurements", folder.Measure()).Output, Run("--measurements", folder.Measure()).Output);

    [Fact]
    public void The_budgets_of_a_calibrated_device_are_judged()
    {
        Calibrate(folder.Measure());
        var model = folder.Models[0];
        var ms = (2 * folder.BaseMs[model]) + 0.5;
        Assert.Equal(0, Check(1.2 * ms));
        Assert.Equal(1, Check(0.8 * ms));

        int Check(double limit) =>
            Perfsage
                .Run("check", folder.Path(model), "--device", folder.Path("own.json"), "--max-latency-ms", MeasuredFolder.Text(limit))
                .ExitCode;
    }

    [Fact]
    public void Few_models_promise_little_and_say_so()
    {
        var rows = folder.Models.Take(6).Select((m, i) => (m, MeasuredFolder.Text(folder.BaseMs[m] * (2 + (0.05 * (i % 3)))))).ToArray();
        var (result, device) = Calibrate(folder.Table(rows));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal([0.5, 0.8, 0.857], device.Calibration!.Quantiles.Select(q => q.Confidence));
        Assert.Contains("85.7 % interval: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("the usual 90.0 % cannot be asked for", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_of_benchmark_model_says_the_same_as_a_table()
    {
        var table = Run("--measurements", folder.Measure()).Output;
        var log = string.Concat(
            folder.Models.Select(
                (m, i) =>
                    $"""
                    I tflite  : STARTING!
                    Log parameter values verbosely: [0]
                    {(i % 2 == 0 ? "I tflite  : " : "")}Graph: [/data/local/tmp/perfsage/{m}]
                    count=50 first=9 curr=9 min=9 max=9 avg=9 std=0
                    Inference timings in us: Init: 5, First inference: 99, Warmup (avg): 77, Inference (avg): {MeasuredFolder.Text(
                        1000 * ((folder.BaseMs[m] * 2) + 0.5)
                    )}

                    """
            )
        );
        var other = Run("--measurements", folder.Write("benchmark_model.log", log)).Output;
        Assert.Equal(
            DeviceCatalog.Builtin.With(table).Find("my-device")!.OverheadMs,
            DeviceCatalog.Builtin.With(other).Find("my-device")!.OverheadMs,
            1e-3
        );
        Assert.Equal(table, other);
    }

    [Fact]
    public void A_model_may_be_measured_several_times_and_its_median_counts()
    {
        var rows = folder.Models.Select(m => (m, MeasuredFolder.Text(2 * folder.BaseMs[m]))).ToArray();
        var again = (rows[0].m, MeasuredFolder.Text(2.4 * folder.BaseMs[rows[0].m]));
        var once = Run("--measurements", folder.Table(rows)).Output;
        Assert.Equal(once, Run("--measurements", folder.Table([.. rows, again, rows[0]])).Output);
    }

    [Fact]
    public void A_model_that_the_base_cannot_be_asked_about_is_left_out()
    {
        folder.Write("x.txt", "");
        OddModel.Save(folder.Path("odd.tflite"));
        var rows = folder.Models.Select(m => (m, MeasuredFolder.Text(2 * folder.BaseMs[m]))).Append(("odd.tflite", "3")).ToArray();
        var (result, device) = Calibrate(folder.Table(rows));
        Assert.Contains($"'{folder.Path("odd.tflite")}' is left out: ", result.Output, StringComparison.Ordinal);
        Assert.Equal(folder.Models.Length, device.Calibration!.Fit!.Models);
        var few = Run("--measurements", folder.Table([.. rows.TakeLast(5)]));
        Assert.Equal(2, few.ExitCode);
        Assert.StartsWith(
            $"perfsage: 4 measured models that '{Base}' can be asked about are too few: 5 at least",
            few.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("is left out: ", few.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Measured_memory_is_compared_and_changes_nothing()
    {
        var text =
            "latencyMs,peakMemoryKiB,model\n"
            + string.Concat(
                folder.Models.Select(m => $"{MeasuredFolder.Text(2 * folder.BaseMs[m])},{(m == folder.Models[0] ? "" : "1000")},{m}\n")
            );
        var result = Run("--measurements", folder.Write("memory.csv", text));
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(
            $@"measured peak memory is [\d.]+ times what is planned \([\d.]+ to [\d.]+, {folder.Models.Length - 1} "
                + @"models\); predictions stay",
            result.Error
        );
        Assert.Equal(Run("--measurements", folder.Measure(2, 0)).Output, result.Output);
    }

    public void Dispose() => folder.Dispose();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex Date();

    [GeneratedRegex("([ ─])\\1+")]
    private static partial Regex Padding();

    private string Printed()
    {
        var rows = folder.Models.Select((m, i) => (m, MeasuredFolder.Text((folder.BaseMs[m] * (1.9 + (0.05 * (i % 5)))) + 0.5))).ToArray();
        var (result, _) = Calibrate(folder.Table(rows));
        var text = result.Output.Replace(folder.Path("x")[..^1], "", StringComparison.Ordinal);
        // The table is as wide as the folder's name is long.
        return Padding().Replace(text, "$1$1") + File.ReadAllText(folder.Path("own.json"));
    }

    private (CommandResult Result, DeviceProfile Device) Calibrate(string measurements)
    {
        var result = Run("--measurements", measurements, "--out", folder.Path("own.json"));
        return (result, DeviceCatalog.Builtin.With(File.ReadAllText(folder.Path("own.json"))).Find("own")!);
    }

    private static CommandResult Run(params string[] options) => Perfsage.Run(["calibrate", "--base", Base, .. options]);
}
