using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Export;

/// <summary>The arrays that have an axis of boards.</summary>
internal sealed class BoardArrays
{
    /// <summary>What a network predicts of a model on a board; the counts are what its energy is made of.</summary>
    public static readonly string[] Outputs = ["latencyMs", "peakMemoryKiB", "macs", "npuCycles", "sramBytes", "externalBytes"];

    // Not 0, which would say that the NPU runs everything.
    private const long NoCount = -1;

    private static readonly IDeviceFamily Family = LabelDevices.Family;
    private static readonly int Terms = Family.TermColumns.Count;
    private static readonly int Columns = Family.DeviceColumns.Count;
    private static readonly int Boards = LabelDevices.All.Count;

    private readonly List<float> terms = [];
    private readonly List<float> vectors = [];
    private readonly List<double> clockHz = [];
    private readonly List<long> groups = [];
    private readonly List<float> latencyMs = [];
    private readonly List<float> peakMemoryKiB = [];
    private readonly List<double> cycles = [];
    private readonly List<float> counts = [];
    private readonly List<float> operatorCycles = [];
    private readonly List<float> otherCycles = [];
    private readonly List<long> cpuOperators = [];
    private readonly List<float> energy = [];

    /// <param name="rows">One for each of <see cref="LabelDevices.All"/>.</param>
    public void Add(int nodeCount, IReadOnlyList<BoardRow> rows)
    {
        foreach (var labels in rows.Select(r => r.Labels))
        {
            AddBoard(labels.Profile);
            AddLabels(labels);
        }

        for (var i = 0; i < nodeCount; i++)
        {
            foreach (var row in rows)
            {
                terms.AddRange(row.Terms is { } known ? known.AsSpan(i * Terms, Terms) : new float[Terms]);
                operatorCycles.Add(CyclesOf(row.Labels.Operators, i, nodeCount));
            }
        }
    }

    public void Write(ArrayFolder folder, int graphs, int nodes)
    {
        folder.Write("terms", terms, nodes, Boards, Terms);
        folder.Write("device_vector", vectors, graphs, Boards, Columns);
        folder.Write("clock_hz", clockHz, graphs, Boards);
        folder.Write("group", groups, graphs, Boards);
        folder.Write("latency_ms", latencyMs, graphs, Boards);
        folder.Write("peak_memory_kib", peakMemoryKiB, graphs, Boards);
        folder.Write("cycles_total", cycles, graphs, Boards);
        folder.Write("counts", counts, graphs, Boards, DeviceLabels.CountNames.Count);
        folder.Write("op_cycles", operatorCycles, nodes, Boards);
        folder.Write("other_cycles", otherCycles, graphs, Boards);
        folder.Write("cpu_ops", cpuOperators, graphs, Boards);
        folder.Write("energy", energy, graphs, Boards, BoardEnergy.Coefficients);
    }

    // A board that a row does not describe has labels of NaN, and whatever else it has is never looked at.
    private void AddBoard(DeviceProfile? profile)
    {
        vectors.AddRange(profile is null ? new float[Columns] : Family.Describe(profile.System));
        clockHz.Add(profile is null ? double.NaN : ((EthosUSystem)profile.System).Roofs.ClockMHz * 1e6);
        groups.Add(profile is null ? 0 : Family.Groups.ToList().IndexOf(Family.GroupOf(profile.System)));
        energy.AddRange(BoardEnergy.Of(profile).Select(c => (float)c));
    }

    private void AddLabels(DeviceLabels labels)
    {
        latencyMs.Add((float)labels.LatencyMs);
        peakMemoryKiB.Add((float)labels.PeakMemoryKiB);
        cycles.Add(labels.TotalCycles);
        counts.AddRange(labels.Counts.Select(c => (float)c));
        otherCycles.Add((float)labels.Operators.OtherCycles);
        cpuOperators.Add(double.IsNaN(labels.CpuOperators) ? NoCount : (long)labels.CpuOperators);
    }

    // Labels of another number of operators belong to another graph.
    private static float CyclesOf(OperatorCycles operators, int index, int count) =>
        operators.Cycles is { } found && found.Length == count ? (float)found[index] : float.NaN;
}
