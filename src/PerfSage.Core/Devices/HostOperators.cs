using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices;

/// <summary>
/// Operators that an accelerator leaves to its host. The labels count the accelerator's time only, so nothing is known about how
/// long they take.
/// </summary>
internal static class HostOperators
{
    // A small in-order core without vector units makes about a hundred million steps a second. It only bounds, it does not predict.
    private const double MsPerStep = 1e-5;

    // A message has one line.
    private const int MostNames = 3;

    /// <summary>
    /// Time that the host's operators may take at most on a slow core: one step per multiplication, per element, and per element of a
    /// window.
    /// </summary>
    /// <param name="placements">Of the model's operators.</param>
    public static double AllowanceMs(ModelGraph model, IReadOnlyList<Placement> placements)
    {
        double[] steps = [.. model.Operators.Select((op, i) => placements[i].IsOnHost ? Steps(op) : 0)];
        return model.Execution.PerInference(steps, model.Subgraphs) * MsPerStep;
    }

    /// <param name="placements">Of the model's operators.</param>
    /// <returns>A short text for each reason, which says what becomes of the operators.</returns>
    public static IEnumerable<string> Texts(ModelGraph model, IReadOnlyList<Placement> placements) =>
        Reasons(model, placements).Select(reason => $"{reason}; would run on the CPU, whose time is not predicted");

    /// <param name="placements">Of the model's operators.</param>
    /// <returns>A short text for each reason, which names operators by kind and index.</returns>
    public static IEnumerable<string> Reasons(ModelGraph model, IReadOnlyList<Placement> placements) =>
        model
            .Operators.Select((op, i) => (Name: $"{op.Name} #{i}", Reason: placements[i].HostReason))
            .Where(op => op.Reason is not null)
            .GroupBy(op => op.Reason, op => op.Name, StringComparer.Ordinal)
            .Select(group => $"{Names([.. group])}: {group.Key}");

    private static string Names(string[] names) =>
        names.Length <= MostNames
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MostNames - 1))} and {names.Length - MostNames + 1} more";

    // A pooling operator looks at a window for each element.
    private static double Steps(OperatorInfo op) =>
        MacCounter.Count(op)
        + op.Activations.Sum(t => (double)t.Elements)
        + (op.Outputs.Sum(t => (double)t.Elements) * op.Options.FilterH * op.Options.FilterW);
}
