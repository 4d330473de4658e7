namespace PerfSage.Cli.Tests;

/// <summary>Whatever a path leads to, a command ends: a pipe that nobody writes to would keep it waiting.</summary>
public sealed class EndlessFileTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    private const string Reason = "the file is empty, or no file but a pipe or a device";

    [UnixFact]
    public void A_pipe_is_no_model()
    {
        var pipe = NamedPipe.Create(models.Path("pipe.tflite"));
        AssertRefused($"'{pipe}' cannot be read: {Reason}", "predict", pipe);
        AssertRefused($"'{pipe}' cannot be read: {Reason}", "check", pipe, "--max-file-kib", "3");
        AssertRefused($"'{pipe}' cannot be read: {Reason}", "report", pipe, "--out", models.Path("pipe.html"));
        AssertRefused($"'{pipe}' cannot be read: {Reason}", "diff", models.Kws, pipe);
        AssertRefused($"'{pipe}' cannot be read: {Reason}", "explain", pipe, "--device", "npu");
        AssertRefused($"'{pipe}' cannot be read: {Reason}", "inspect", pipe);
    }

    [UnixFact]
    public void A_pipe_is_no_device_no_predictor_and_no_budgets()
    {
        var (device, file) = (NamedPipe.Create(models.Path("pipe.json")), NamedPipe.Create(models.Path("pipe")));
        AssertRefused($"device file '{device}' cannot be read: {Reason}", "predict", models.Kws, "--device", device);
        AssertRefused($"the predictor '{file}' cannot be read ({Reason})", "predict", models.Kws, "--predictor", file);
        AssertRefused($"budgets '{file}': {Reason}", "gate", "--budgets", file);
    }

    [UnixFact]
    public void A_pipe_is_no_policy()
    {
        var policy = NamedPipe.Create(models.Path("perfbudgets.xml"));
        var project = models.Write("App.csproj", "<Project />");
        var items = new[] { BudgetsText.Item(project, models.Kws, "npu", latency: "20") };
        var result = Perfsage.Run("gate", "--budgets", models.Write("budgets.txt", BudgetsText.Of(project, items, [], policy)));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "the policy cannot be read: the file is empty, or no file but a pipe or a device",
            result.Output,
            StringComparison.Ordinal
        );
    }

    private static void AssertRefused(string reason, params string[] command)
    {
        var result = Perfsage.Run(command);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }
}
