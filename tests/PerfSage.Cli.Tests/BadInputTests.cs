namespace PerfSage.Cli.Tests;

/// <summary>Whatever is wrong, the user gets a line that says so and exit code 2, and never a stack trace.</summary>
public sealed class BadInputTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    public static TheoryData<string[], string> Cases =>
        new()
        {
            { [], "Required command was not provided." },
            { ["frobnicate"], "Unrecognized command or argument 'frobnicate'." },
            { ["predict"], "name at least one .tflite file" },
            { ["predict", "{root}/missing.tflite"], "'{root}/missing.tflite' cannot be read: the file does not exist" },
            { ["predict", "{root}"], "'{root}' cannot be read: it is a folder; name a .tflite file" },
            { ["predict", "{root}/empty.tflite"], "'{root}/empty.tflite' cannot be read: the file is empty" },
            {
                ["predict", "{root}/text.tflite"],
                "'{root}/text.tflite' cannot be read: the file is not a TFLite model (no 'TFL3' identifier)"
            },
            { ["predict", "{root}/truncated.tflite"], "'{root}/truncated.tflite' cannot be read: the file is truncated or corrupt" },
            { ["predict", "{root}/x*.tflite"], "'{root}/x*.tflite': no file matches this pattern" },
            { ["predict", "{kws}", "--device", "npux"], "device 'npux' is unknown; did you mean 'npu'? Known devices: alif-ensemble-he," },
            { ["predict", "{kws}", "--device", "zzzzzzzz"], "device 'zzzzzzzz' is unknown. Known devices: alif-ensemble-he," },
            { ["predict", "{kws}", "--format", "xml"], "Argument 'xml' not recognized. Must be one of: 'text' 'json'" },
            { ["predict", "{kws}", "--confidence", "0.999"], "confidence 0.999 is not above 0 and at most 0.99" },
            { ["predict", "{kws}", "--confidence", "0"], "confidence 0 is not above 0" },
            { ["predict", "{kws}", "--confidence", "NaN"], "confidence NaN is not above 0" },
            {
                ["predict", "{kws}", "--predictor", "{root}/missing.onnx"],
                "error PSB9001: the predictor '{root}/missing.onnx' cannot be read"
            },
            { ["predict", "{kws}", "--predictor", "{root}/text.tflite"], "error PSB9001: the predictor is not a readable ONNX model" },
            { ["predict", "--budgets", "{root}/b.txt"], "--budgets needs --predictions: the file to write" },
            { ["predict", "{kws}", "--budgets", "{root}/b.txt"], "give models or --budgets {root}/b.txt, not both" },
            { ["predict", "{kws}", "--devise", "npu"], "unknown option '--devise'; did you mean '--device'?" },
            { ["predict", "{kws}", "--devise=npu"], "unknown option '--devise=npu'; did you mean '--device'?" },
            { ["predict", "{kws}", "-zzz"], "unknown option '-zzz'" },
            { ["predict", "--", "--devise"], "'--devise' cannot be read: the file does not exist" },
            { ["gate", "--projct", "App.csproj"], "unknown option '--projct'; did you mean '--project'?" },
            { ["gate", "--bse", "main"], "unknown option '--bse'; did you mean '--base'?" },
            { ["gate", "--base", " "], "--base needs a revision, such as origin/main" },
            { ["gate", "{kws}"], "Unrecognized command or argument '{kws}'." },
            { ["gate", "--budgets", "{root}/missing.txt"], "budgets '{root}/missing.txt':" },
            { ["check", "{kws}", "--project", "App.csproj"], "Unrecognized command or argument '{kws}'." },
            { ["diff", "--base", "main", "--device", "npu"], "unknown option '--device'" },
            { ["history", "--path", "x"], "unknown option '--path'" },
            { ["report", "--budgts", "x"], "unknown option '--budgts'; did you mean '--budgets'?" },
            { ["predict", "@{root}/missing.rsp"], "Response file not found '{root}/missing.rsp'." },
            {
                ["check", "{kws}", "--device", "npu"],
                "set at least one limit: --max-latency-ms, --max-energy-mj, --max-memory-kib, --max-file-kib"
            },
            {
                ["check", "{kws}", "--device", "npu", "--max-latency-ms", "-1"],
                "has MaxLatencyMs=\"-1\", which is not a positive number of ms"
            },
            {
                ["check", "{kws}", "--device", "npu", "--max-latency-ms", "20ms"],
                "has MaxLatencyMs=\"20ms\", which is not a positive number of ms"
            },
            { ["check", "{kws}", "--device", "ethos-u85", "--max-energy-mj", "3"], "energy cannot be predicted on ethos-u85-256" },
            { ["check", "{kws}", "--max-latency-ms", "3"], "names no device" },
            {
                ["check", "{kws}", "--device", "npu", "--max-latency-ms", "3", "--gate", "maybe"],
                "has Gate=\"maybe\", which is none of predicted, strict, lenient"
            },
            {
                ["check", "{kws}", "--device", "npu", "--max-latency-ms", "3", "--confidence", "2"],
                "has Confidence=\"2\", which is not a number between 0 and 1"
            },
            { ["check", "{root}/empty.tflite", "--max-file-kib", "3"], "'{root}/empty.tflite' cannot be read: the file is empty" },
            { ["check", "--budgets", "{root}/missing.txt"], "budgets '{root}/missing.txt':" },
            { ["explain", "{kws}"], "Option '--device' is required." },
            { ["explain", "{kws}", "--device", "npu", "--top", "0"], "--top must be at least 1" },
            { ["inspect", "{root}/truncated.tflite"], "'{root}/truncated.tflite' cannot be read: the file is truncated or corrupt" },
            { ["inspect", "{root}"], "'{root}' cannot be read: it is a folder" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_said_on_standard_error(string[] args, string expected)
    {
        string Filled(string text) =>
            text.Replace("{root}", models.Root, StringComparison.Ordinal).Replace("{kws}", models.Kws, StringComparison.Ordinal);

        var result = Perfsage.Run([.. args.Select(Filled)]);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(Filled(expected), result.Error, StringComparison.Ordinal);
        Assert.All(result.ErrorLines, line => Assert.StartsWith("perfsage: ", line, StringComparison.Ordinal));
        Assert.InRange(result.ErrorLines.Length, 1, 3);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_model_is_named()
    {
        var result = Perfsage.Run("predict", models.Path("empty.tflite"), models.Kws, models.Path("text.tflite"));
        Assert.Equal(2, result.ErrorLines.Length);
    }
}
