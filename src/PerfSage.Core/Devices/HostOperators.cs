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

    /// <summary>Time that the host's operators may take at most on a slow core: one step per multiplication and per element.</summary>
    /// <param name="placements">Of the model's operators.</param>
    public static double AllowanceMs(ModelGraph model, IReadOnlyList<Placement> placements) =>
        model.Operators.Where((_, i) => placements[i].IsOnHost).Sum(Steps) * MsPerStep;

    /// <param name="placements">Of the model's operators.</param>
    /// <returns>A short text for each reason, which names operators by kind and index.</returns>
    public static IEnumerable<string> Texts(ModelGraph model, IReadOnlyList<Placement> placements) =>
        model
            .Operators.Select((op, i) => (Name: $"{op.Name} #{i}", Reason: placements[i].HostReason))
            .Where(op => op.Reason is not null)
            .GroupBy(op => op.Reason, op => op.Name, StringComparer.Ordinal)
            .Select(group => $"{Names([.. group])}: {group.Key}; would run on the CPU, whose time is not predicted");

    private static string Names(string[] names) =>
        names.Length <= MostNames
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MostNames - 1))} and {names.Length - MostNames + 1} more";

    private static double Steps(OperatorInfo op) =>
        (double)MacCounter.Count(op) + op.Activations.Sum(t => t.Elements) + op.Outputs.Sum(t => t.Elements);
}
