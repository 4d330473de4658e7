using System.Collections.Concurrent;
using System.Diagnostics;

namespace PerfSage.Gate.Deadlines;

/// <summary>
/// Ends a command that works too long on a model. Code cannot be stopped from outside, so it is left behind, and ends with the process;
/// what it would have answered is never used.
/// </summary>
/// <param name="perModel">Of the time from reading to the last output.</param>
internal sealed class Deadline(TimeSpan perModel)
{
    private static readonly AsyncLocal<Deadline?> Current = new();

    private readonly ConcurrentDictionary<ModelWork, bool> running = [];
    private readonly ConcurrentQueue<ModelWork> begun = [];
    private volatile bool isOver;

    /// <summary>Several hundred times what the largest models take.</summary>
    public static TimeSpan Usual { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Is told of each model that is begun; tests put a slow step here.</summary>
    public Action<string>? Entered { get; init; }

    /// <param name="model">As the user knows it.</param>
    /// <returns>Ends the work on it when disposed of.</returns>
    public static IDisposable? Enter(string model) => Current.Value?.Begin(model);

    /// <summary>All work on models is done; what follows may take as long as somebody needs to answer.</summary>
    public static void Rest() => Current.Value?.begun.Clear();

    /// <summary>What was left behind asks here before it leaves a result.</summary>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public static void ThrowIfOver()
    {
        if (Current.Value is { isOver: true })
        {
            throw new OperationCanceledException("the deadline is over");
        }
    }

    /// <exception cref="DeadlineException">It takes too long.</exception>
    public T Run<T>(Func<T> command)
    {
        Current.Value = this;
        var work = Task.Factory.StartNew(command, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (Task.WaitAny([work], perModel / 8) < 0)
        {
            if (Overdue() is { } models)
            {
                isOver = true;
                throw new DeadlineException(models, perModel);
            }
        }

        return work.GetAwaiter().GetResult();
    }

    private ModelWork Begin(string model)
    {
        var work = new ModelWork(model, Stopwatch.GetTimestamp(), w => running.TryRemove(w, out _));
        running[work] = true;
        begun.Enqueue(work);
        Entered?.Invoke(model);
        return work;
    }

    // What follows the reading is for all models at once, and may take as long as all of them.
    private string[]? Overdue()
    {
        var stuck = running.Keys.Where(w => Stopwatch.GetElapsedTime(w.Start) > perModel).MinBy(w => w.Start);
        return stuck is not null ? [stuck.Model]
            : begun.TryPeek(out var first) && Stopwatch.GetElapsedTime(first.Start) > perModel * (begun.Count + 1)
                ? [.. begun.Select(w => w.Model).Distinct(StringComparer.Ordinal)]
            : null;
    }
}
