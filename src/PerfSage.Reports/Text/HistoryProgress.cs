using PerfSage.Reports.Printing;
using Spectre.Console;

namespace PerfSage.Reports.Text;

/// <summary>Shows on a terminal's standard error how far the predictions are; elsewhere nothing.</summary>
internal static class HistoryProgress
{
    public static T Run<T>(LogWriter error, Func<Func<int, Action<int>>, T> work)
    {
        if (error.Terminal is not { } terminal)
        {
            return work(_ => _ => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
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
