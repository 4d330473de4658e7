using System.Globalization;

namespace PerfSage.Cli.Tests.Calibrate;

/// <summary>From nothing to models that are worth measuring, and from what they took to a device.</summary>
public sealed class MeasurePlanTests : IDisposable
{
    private const double Scale = 1.4;
    private const double OverheadMs = 0.3;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-plan-");

    private string Folder => Path.Combine(root.FullName, "plan");

    private string Table => Path.Combine(Folder, "measurements.csv");

    [Theory]
    [InlineData("pixel4-cpu", "int8")]
    [InlineData("pixel4-gpu", "float32")]
    [InlineData("ethos-u55-256", "int8")]
    public void A_plan_that_was_measured_makes_a_device(string origin, string precision)
    {
        var plan = Plan("--count", "12", "--base", origin, "--precision", precision);
        Assert.Equal((0, ""), (plan.ExitCode, plan.Error));
        var models = Models();
        Assert.Equal(12, models.Length);
        Assert.Equal(
            models
                .Append("measurements.csv")
                .Concat(["Harness.csproj", "Program.cs.txt", "measure-adb.sh", "measure-ssh.sh"])
                .Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
        Measure(origin);
        var file = Path.Combine(root.FullName, "own.json");
        var result = Perfsage.Run("calibrate", "--base", origin, "--measurements", Table, "--out", file);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(models, m => Assert.Equal((Predict(m, origin) * Scale) + OverheadMs, Predict(m, file), 0.05 * Predict(m, file)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_files()
    {
        Plan("--count", "3");
        var first = Contents();
        Plan("--count", "3", "--force");
        Assert.Equal(first, Contents());
        Plan("--count", "3", "--force", "--seed", "2");
        Assert.NotEqual(first, Contents());

        Dictionary<string, string> Contents() =>
            Directory
                .GetFiles(Folder, "*.tflite")
                .Order(StringComparer.Ordinal)
                .Take(3)
                .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(File.ReadAllBytes(f)));
    }

    [Fact]
    public void The_first_ten_show_most_kernels()
    {
        Plan("--count", "10", "--base", "npu");
        string[] blocks =
        [
            "conv",
            "strided",
            "pointwise",
            "large",
            "grouped",
            "depthwise",
            "residual",
            "squeeze",
            "swish",
            "sigmoid",
            "pool",
            "concatenate",
            "pad",
        ];
        Assert.InRange(blocks.Count(b => Models().Any(m => m.Contains(b, StringComparison.Ordinal))), 10, blocks.Length);
    }

    [Theory]
    [InlineData("--count 0", "--count is not between 1 and 500")]
    [InlineData("--count 501", "--count is not between 1 and 500")]
    [InlineData("--base toaster", "device 'toaster' is unknown")]
    [InlineData("--precision int4", "Argument 'int4' not recognized.")]
    [InlineData("--precision float32 --base npu", "'ethos-u55-256' can be asked about 0 of ")]
    [InlineData("--seed -1", "Cannot parse argument '-1' for option '--seed'")]
    public void What_is_wrong_is_one_line(string options, string reason)
    {
        var result = Plan(options.Split(' '));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void Measurements_are_replaced_only_by_force()
    {
        Plan("--count", "2");
        File.WriteAllText(Table, "mine");
        var refused = Plan("--count", "2");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("there is something already; --force replaces it", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Table));
    }

    [Fact]
    public void A_plan_that_nobody_measured_is_no_measurement()
    {
        Plan("--count", "2");
        Assert.Contains(
            "has no measurement: fill in the column latencyMs",
            Perfsage.Run("calibrate", "--base", "cpu", "--measurements", Table).Error,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => root.Delete(recursive: true);

    private CommandResult Plan(params string[] options) => Perfsage.Run(["measure", "plan", "--out", Folder, .. options]);

    private string[] Models() => [.. Directory.GetFiles(Folder, "*.tflite").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private void Measure(string device) =>
        File.WriteAllLines(
            Table,
            File.ReadAllLines(Table)
                .Select(
                    (line, i) =>
                        i == 0
                            ? line
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"{line.Split(',')[0]},{Measured(line.Split(',')[0], device, i)},,"
                            )
                )
        );

    // One percent of noise, the same in every run.
    private double Measured(string model, string device, int row) =>
        ((Predict(model, device) * Scale) + OverheadMs) * (1 + (0.01 * (row % 3)) - 0.01);

    private double Predict(string model, string device) =>
        Perfsage
            .Run("predict", Path.Combine(Folder, model), "--device", device, "--format", "json")
            .Json.GetProperty("predictions")[0]
            .GetProperty("latencyMs")
            .GetProperty("value")
            .GetDouble();
}
