using Spectre.Console;

namespace PerfSage.Reports.Text;

/// <summary>Shows on a terminal's standard error how far the predictions are; elsewhere nothing.</summary>
internal static class HistoryProgress
{
    public static T Run<T>(TextWriter error, Func<Func<int, Action<int>>, T> work)
    {
        if (!ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected)
        {
            return work(_ => _ => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console
            .Progress()
            .AutoClear(enabled: true)
            .Start(context =>
                work(count =>
                {
                    var task = context.AddTask("Predicting versions", maxValue: count);
                    return done => task.Increment(done);
                })
            );
    }
}
