using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>How the weights of an operation are copied to the SRAM while it or the one before runs.</summary>
/// <param name="FirstBytes">Of the first part, which has to be there before the operation starts.</param>
/// <param name="IsPrefetched">Whether the first part is fetched while the operation before runs.</param>
/// <param name="LastSlice">Cycles of the operation's last part, during which the next one's weights are fetched.</param>
internal sealed record WeightBuffering(double FirstBytes, bool IsPrefetched, double LastSlice)
{
    private const double Startup = 1000;
    private const int Split = 16;

    /// <param name="slackOrStart">Cycles of the operation before; null at the start.</param>
    public static WeightBuffering? Propose(NpuCore core, EthosUSystem system, NpuOperation op, NpuBlock block, NpuMemories memories, double run, double? slackOrStart)
    {
        var weights = op.Weights!;
        var (flash, sram) = (memories.Constants, system.Sram);
        var full = weights.Bytes;

        // Some generations read the biases from where the weights are.
        var staged = core.Model is null ? memories : memories with { Constants = sram };
        var transfer = NpuSchedule.MemoryToMemory(core, sram, flash, full);
        var access = ElementAccess.Of(core, op, block);
        var refetches = access.Refetches;
        var unmoved = Read(core, flash, full) * refetches;
        var buffered = Read(core, sram, full) * refetches;
        if (buffered >= unmoved)
        {
            return null;
        }

        var depth = weights.Depth;
        var slack = slackOrStart ?? 0;
        var smallest = Math.Floor(transfer * Math.Min(depth, Split) / depth);
        var allowPre = slackOrStart is not null;
        var force = slackOrStart is null && refetches > 1 && (smallest < unmoved / 10 || smallest <= Startup);
        var dominated = run > unmoved;
        var visible = Math.Max(transfer - slack, 0);
        var cyclesBuffered = buffered + visible;
        var sliced = force || cyclesBuffered < unmoved || depth / block.Output.D > 2 || (allowPre && smallest < slack && refetches > 1);
        if (!sliced)
        {
            return null;
        }

        var least = Math.Min((double)Split / depth, 1);
        var ratio = Math.Min(slack / transfer, 1);
        var aligned = Math.Floor(ratio / least) * least;
        var pre = 1 - aligned < least / 2 ? 1 : ratio;
        if (dominated && pre > 0.5 && pre < 1)
        {
            pre = Math.Clamp(RoundUp((int)Math.Floor(depth * 0.5), Split) / depth, 0.5, 1);
        }

        pre = Math.Min(Math.Max(pre, least), 1);
        List<int> slices = [0];
        if (pre < 1)
        {
            var preDepth = Math.Max((int)(depth * pre) / NpuCore.UblockD * NpuCore.UblockD, Split);
            var step = 0;
            if (preDepth < depth)
            {
                var preRun = OperationCycles.Run(core, op, block, staged, op.Output.Shape with { D = preDepth }, SlicePlace.First);
                step = (int)(depth * preRun / transfer);
                step = RoundUp(Math.Max(step, Split), block.Output.D);
                step = step / block.Output.D * block.Output.D;
                step = Math.Max(step, NpuCore.UblockD);
                for (var d = preDepth; d < depth; d += step)
                {
                    slices.Add(d);
                }
            }
        }

        slices.Add(depth);
        var sizes = slices.Skip(1).Zip(slices, (end, start) => (end - start) / (double)depth * full).ToArray();
        var first = sizes[0];
        var isDouble = sizes.Length > 1;
        var usable = allowPre ? slack : force ? Startup : 0;
        var (runs, waits, last) = (0.0, 0.0, 0.0);
        for (var i = 0; i < sizes.Length; i++)
        {
            var part = op.Output.Shape with { D = slices[i + 1] - slices[i] };
            var place = sizes.Length == 1 ? SlicePlace.Only : i == 0 ? SlicePlace.First : i == sizes.Length - 1 ? SlicePlace.Last : SlicePlace.Between;
            last = OperationCycles.Run(core, op, block, staged, part, place);
            var copy = NpuSchedule.MemoryToMemory(core, sram, flash, sizes[i]);
            waits += Math.Max(copy - usable, 0);
            runs += last;
            usable = isDouble ? last : 0;
        }

        var readCycles = Read(core, sram, full) * refetches;
        var inputCycles = Read(core, sram, InputBytes(), MemoryUse.Input);
        var original = Math.Max(run, Math.Max(unmoved, inputCycles));
        var proposed = Math.Max(runs + waits, Math.Max(readCycles, inputCycles));
        if (dominated)
        {
            if (waits / sizes.Length < Startup)
            {
                proposed -= waits;
            }

            if (sizes.Length > 1 && (runs + waits).Equals(proposed) && force)
            {
                proposed -= sizes.Length * (Startup / 2);
            }
        }

        return original < proposed || (refetches == 1 && transfer + readCycles > original) ? null : new WeightBuffering(first, allowPre, last);

        double InputBytes() => slices.Skip(1).Zip(slices, (end, start) => ElementAccess.Of(core, op, block, op.Output.Shape with { D = end - start }).Input).Sum() * op.Input.Bits / 8;
    }

    private static double Read(NpuCore core, MemoryPort port, double bytes, MemoryUse use = MemoryUse.Weights) =>
        Math.Floor((bytes / (core.Model?.BytesPerCycle(port, use) ?? port.BytesPerCycle)) + port.ReadLatency);
}
