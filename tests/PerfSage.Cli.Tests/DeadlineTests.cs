using PerfSage.Gate;
using PerfSage.Gate.Deadlines;
using PerfSage.Reports.Printing;

namespace PerfSage.Cli.Tests;

/// <summary>A model that no command gets done with ends each of them in the same error, and leaves no result.</summary>
public sealed class DeadlineTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    public static TheoryData<string[]> Commands =>
        [
            ["predict", "{kws}"],
            ["predict", "--budgets", "{budgets}", "--predictions", "{root}/late-predictions.txt"],
            ["check", "{kws}", "--max-file-kib", "3"],
            ["gate", "--budgets", "{budgets}", "--out", "{root}/late-out"],
            ["report", "{kws}", "--out", "{root}/late.html"],
            ["diff", "{kws}", "{kws}"],
            ["explain", "{kws}", "--device", "npu"],
            ["inspect", "{kws}"],
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_model_that_takes_too_long_is_no_pass(string[] command)
    {
        using var released = new ManualResetEventSlim();
        using var output = new StringWriter();
        var result = Run(command, output, new Deadline(Short) { Entered = _ => released.Wait() });
        Assert.Equal((2, ""), (result.ExitCode, output.ToString()));
        Assert.Contains(
            $"error PSB9001: '{models.Kws}' took longer than 0.02 s, so nothing was judged",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            Directory.EnumerateFiles(models.Root, "*", SearchOption.AllDirectories),
            f => f.Contains("late", StringComparison.Ordinal)
        );
        released.Set();
    }

    [Fact]
    public void A_model_that_was_predicted_before_has_to_be_read_in_time_as_well()
    {
        string[] command = ["predict", "--budgets", "{budgets}", "--predictions", "{root}/known-predictions.txt"];
        using var released = new ManualResetEventSlim();
        using var output = new StringWriter();
        Assert.Equal(0, Run(command, output, new Deadline(Deadline.Usual)).ExitCode);
        var result = Run(command, output, new Deadline(Short) { Entered = _ => released.Wait() });
        released.Set();
        Assert.Equal(2, result.ExitCode);
        Assert.False(File.Exists(models.Path("known-predictions.txt")));
    }

    [Fact]
    public void What_follows_the_reading_has_to_end_as_well()
    {
        using var released = new ManualResetEventSlim();
        using var output = new StuckWriter(released);
        var result = Run(["predict", "{kws}", "{root}/resnet.tflite"], output, new Deadline(TimeSpan.FromSeconds(1)));
        released.Set();
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("resnet.tflite' took longer than 1 s each, so nothing was judged", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_asked_may_think_as_long_as_they_like() =>
        Assert.Equal(
            "answer",
            new Deadline(TimeSpan.FromSeconds(0.1)).Run(() =>
            {
                Deadline.Enter("model")!.Dispose();
                Deadline.Rest();
                Thread.Sleep(TimeSpan.FromSeconds(0.6));
                return "answer";
            })
        );

    [Fact]
    public void Models_that_are_done_leave_their_time_to_what_follows() =>
        Assert.Equal(
            "done",
            new Deadline(TimeSpan.FromSeconds(0.25)).Run(() =>
            {
                for (var i = 0; i < 200; i++)
                {
                    Deadline.Enter(models.Kws)!.Dispose();
                }

                // Of the 50 seconds that they have together.
                Thread.Sleep(TimeSpan.FromSeconds(0.75));
                return "done";
            })
        );

    [Fact]
    public void What_was_left_behind_writes_no_file()
    {
        using var released = new ManualResetEventSlim();
        using var ended = new ManualResetEventSlim();
        var path = models.Path("behind.txt");
        Assert.Throws<DeadlineException>(() =>
            new Deadline(Short).Run(() =>
            {
                using var _ = Deadline.Enter(models.Kws);
                released.Wait();
                var failure = Record.Exception(() => AtomicFile.Write(path, "all is well"));
                ended.Set();
                return failure;
            })
        );
        released.Set();
        ended.Wait();
        Assert.False(File.Exists(path));
    }

    private CommandResult Run(string[] command, TextWriter output, Deadline deadline)
    {
        var project = models.Write("App.csproj", "<Project />");
        var budgets = models.Write("budgets.txt", BudgetsText.Of(project, BudgetsText.Item(project, models.Kws, "npu", latency: "20")));
        using var error = new StringWriter();
        string[] args =
        [
            .. command.Select(a =>
                a.Replace("{kws}", models.Kws, StringComparison.Ordinal)
                    .Replace("{budgets}", budgets, StringComparison.Ordinal)
                    .Replace("{root}", models.Root, StringComparison.Ordinal)
            ),
        ];
        return new CommandResult(PerfSageApp.Run(args, new LogWriter(output), new LogWriter(error), deadline), "", error.ToString());
    }

    private sealed class StuckWriter(ManualResetEventSlim released) : StringWriter
    {
        public override void Write(char value) => released.Wait();

        public override void Write(string? value) => released.Wait();

        public override void WriteLine(string? value) => released.Wait();

        public override void Write(char[] buffer, int index, int count) => released.Wait();
    }
}
