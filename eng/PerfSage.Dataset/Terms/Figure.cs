using PerfSage.Core.Devices.EthosU;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Terms;

/// <summary>A number of a whole graph that both the labels and the cost model have.</summary>
/// <param name="Name">The column of the labels.</param>
/// <param name="Least">Labels below are not compared: a percentage of them means little.</param>
/// <param name="Label">NaN where the labels do not say.</param>
internal sealed record Figure(string Name, double Least, Func<DeviceLabels, double> Label, Func<OperatorTerms[], double> Said)
{
    private const double SmallCycles = 2000;
    private const double SmallBytes = 1024;

    /// <summary>What decides whether the cost model is good enough.</summary>
    public static Figure Cycles { get; } = new("cycles_total", SmallCycles, l => l.TotalCycles, t => t.Sum(o => o.Cycles));

    public static IReadOnlyList<Figure> All { get; } =
    [
        Cycles,
        Count(1, SmallCycles, t => t.NpuCycles),
        Count(2, SmallBytes, t => t.SramBytes),
        Count(3, SmallBytes, t => t.ExternalBytes),
        Count(0, SmallBytes, t => t.Macs),
        new("sram_memory_used", SmallBytes, l => l.PeakMemoryKiB * 1024, t => t.Max(o => o.LiveBytes)),
    ];

    private static Figure Count(int index, double least, Func<OperatorTerms, double> term) =>
        new(DeviceLabels.CountNames[index], least, l => l.Counts[index], terms => terms.Sum(term));
}
