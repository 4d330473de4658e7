namespace PerfSage.Cli.Tests.Calibrate;

/// <summary>Measurements that make no device: the user gets a line that says why, and no file.</summary>
public sealed class WrongMeasurementsTests : IDisposable
{
    private const string Base = "ethos-u55-256";

    private readonly MeasuredFolder folder = new(Base);

    public static TheoryData<string, string> Tables =>
        new()
        {
            { "model;latencyMs\n", "line 1: column 'model;latencyMs' is not known" },
            {
                "model,latency\nA,1\n",
                "line 1: column 'latency' is not known; did you mean 'latencyMs'? Columns are model, latencyMs, peakMemoryKiB"
            },
            { "model,latencyUs\nA,1\n", "line 1: column 'latencyUs' is not known; did you mean 'latencyMs'?" },
            { "model,energyMj\nA,1\n", "line 1: there is no column 'latencyMs'" },
            { "model,model,latencyMs\nA,A,1\n", "line 1: a column is there twice" },
            { "model,latencyMs\n", "has no measurement: fill in the column latencyMs" },
            { "model,latencyMs,energyMj\nA,,\nB,,\n", "has no measurement: fill in the column latencyMs" },
            { "model,latencyMs,energyMj\nA,,3\n", "line 2: latencyMs is missing" },
            { "model,latencyMs\nA,1\nA,NaN\n", "line 3: latencyMs 'NaN' is no number above 0" },
            { "model,latencyMs\nA,Infinity\n", "line 2: latencyMs 'Infinity' is no number above 0" },
            { "model,latencyMs\nA,-1\n", "line 2: latencyMs '-1' is no number above 0" },
            { "model,latencyMs\nA,0\n", "line 2: latencyMs '0' is no number above 0" },
            { "model,latencyMs\nA,12 ms\n", "line 2: latencyMs '12 ms' is no number above 0" },
            { "model,latencyMs\nA,1,5\n", "line 2: 3 cells under 2 columns" },
            { "model,latencyMs\n,1\n", "line 2: names no model" },
            { "model,latencyMs\nA,1\n", "1 measured models that 'ethos-u55-256' can be asked about are too few: 5 at least" },
            { "model,latencyMs\nnone.tflite,1\n", "none.tflite' cannot be read: the file does not exist" },
            { "model,latencyMs\nA,1\nA,2\n", "took 1 ms (line 2) and 2 ms (line 3): measure again" },
        };

    public static TheoryData<string, string> Logs =>
        new()
        {
            { "nothing to see\n", "has no line 'Inference timings in us: … Inference (avg): N'" },
            {
                "Inference timings in us: Init: 1, First inference: 1, Warmup (avg): 1, Inference (avg): 5\n",
                "line 1: no line 'Graph: [MODEL]'"
            },
            {
                "Graph: [A]\nInference timings in us: Init: 1, Inference (avg): nan\n",
                "line 2: Inference (avg) 'nan' is no number above 0"
            },
            {
                "Graph: [A]\nInference timings in us: Init: 1, Inference (avg): 5\nInference timings in us: Init: 1, Inference (avg): 5\n",
                "line 3: no line 'Graph: [MODEL]'"
            },
        };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_wrong_table(string text, string reason) =>
        Refused(reason, folder.Write("m.csv", text.Replace("A,", folder.Models[0] + ",", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Logs))]
    public void A_wrong_log(string text, string reason) => Refused(reason, folder.Write("m.log", text));

    [Fact]
    public void An_empty_or_missing_file()
    {
        Refused("m.log' cannot be read: the file is empty", folder.Write("m.log", ""));
        Refused("none.csv' cannot be read: the file does not exist", folder.Path("none.csv"));
    }

    [Fact]
    public void Microseconds_are_not_milliseconds()
    {
        Refused(
            "times what is predicted for 'ethos-u55-256': is latencyMs in milliseconds, and the base alike?",
            folder.Measure(factor: 1000)
        );
        var rows = folder.Models.Select((m, i) => (m, MeasuredFolder.Text(folder.BaseMs[m] * (i == 1 ? 1000 : 1)))).ToArray();
        Refused("times what the others say: are all in milliseconds?", folder.Table(rows));
    }

    [Fact]
    public void A_model_that_contradicts_the_others_is_named()
    {
        var rows = folder.Models.Select((m, i) => (m, MeasuredFolder.Text(folder.BaseMs[m] * (i == 3 ? 20 : 2)))).ToArray();
        var result = Refused("ms where the other models say", folder.Table(rows));
        Assert.Contains($"'{folder.Path(folder.Models[3])}' (line 5) took ", result.Error, StringComparison.Ordinal);
        Assert.Contains("again, leave ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ethos-u55-256", "energyMj cannot be used: the energy of 'ethos-u55-256' is made of coefficients")]
    [InlineData("pixel4-cpu", "energyMj cannot be used: the energy of 'pixel4-cpu' is not predicted; leave the column out")]
    public void Energy_is_refused_where_it_cannot_be_used(string origin, string reason)
    {
        var text =
            "model,latencyMs,energyMj\n" + string.Concat(folder.Models.Select(m => $"{m},{MeasuredFolder.Text(folder.BaseMs[m])},1\n"));
        Refused(reason, folder.Write("m.csv", text), origin);
    }

    [Fact]
    public void A_base_must_be_a_known_device()
    {
        var table = folder.Measure();
        Refused("device 'toaster' is unknown", table, "toaster");
        var own = folder.Write("own.json", """{ "id": "own", "base": "npu" }""");
        Refused("--base 'own' is calibrated itself; name 'ethos-u55-256', on which it is based", table, own);
    }

    [Fact]
    public void An_id_must_be_free_and_a_file_is_replaced_only_by_force()
    {
        var table = folder.Measure();
        Assert.Contains(
            "the device file would be wrong: $.id is a name of 'ethos-u55-256' already; --id ID gives it another id",
            Perfsage.Run("calibrate", "--base", Base, "--measurements", table, "--id", "npu").Error,
            StringComparison.Ordinal
        );
        var file = folder.Write("mine.json", "mine");
        var refused = Perfsage.Run("calibrate", "--base", Base, "--measurements", table, "--out", file);
        Assert.Contains("the file exists; --force replaces it", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Equal(0, Perfsage.Run("calibrate", "--base", Base, "--measurements", table, "--out", file, "--force").ExitCode);
        Assert.NotEqual("mine", File.ReadAllText(file));
    }

    public void Dispose() => folder.Dispose();

    private CommandResult Refused(string reason, string measurements, string origin = Base)
    {
        var result = Perfsage.Run("calibrate", "--base", origin, "--measurements", measurements, "--out", folder.Path("new.json"));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.StartsWith("perfsage: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PSB9001", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Path("new.json")));
        return result;
    }
}
