using PerfSage.Core.Devices.Hosts;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices;

/// <summary>
/// Operators that an accelerator leaves to its host. The labels count the accelerator's time only, so their time is not predicted,
/// but bounded by what kernels take on such a CPU.
/// </summary>
internal static class HostOperators
{
    // A message has one line.
    private const int MostNames = 3;

    /// <summary>Within which the time of the host's operators lies, in one inference.</summary>
    /// <param name="placements">Of the model's operators.</param>
    public static HostTime Time(ModelGraph model, IReadOnlyList<Placement> placements, HostCore host, HostLink link)
    {
        var cpu = host.Profile;
        var copied = link == HostLink.Copies ? BorderTensors.Elements(model, placements) : new double[placements.Count];
        return new HostTime(Ms(range => range.Low), Ms(range => range.High));

        double Ms(Func<CycleRange, double> end)
        {
            double[] cycles =
            [
                .. model.Operators.Select(
                    (op, i) => placements[i].IsOnHost ? Cycles(op, end) + (copied[i] * end(cpu[KernelCost.Move])) : 0
                ),
            ];
            return host.Ms(model.Execution.PerInference(cycles, model.Subgraphs));
        }

        double Cycles(OperatorInfo op, Func<CycleRange, double> end) =>
            KernelWork.Of(op, cpu.Dearest).Sum(work => work.Count * end(cpu[work.Cost]));
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
}
