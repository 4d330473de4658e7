using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Commands.Plans;
using PerfSage.Core.Devices.EthosU.Commands.Scheduling;

namespace PerfSage.Core.Devices.EthosU.Pricing;

/// <summary>Bytes that an operation moves from and to each memory, and those that it is waited for.</summary>
internal sealed class Traffic(NpuBoard board)
{
    private readonly MemoryTraffic waited = new(board.Core);

    public double SramBytes { get; private set; }

    public double ExternalBytes { get; private set; }

    public double SramCycles => waited.Cycles(board.Sram);

    public double ExternalCycles => waited.Cycles(board.System.External);

    public void Add(MemoryPort port, MemoryUse use, double bytes)
    {
        waited.Add(port, use, bytes);
        Move(port, bytes);
    }

    /// <summary>
    /// A buffered weight is copied, then read from the copy; the scales beside it too, but the model waits for their source.
    /// </summary>
    public void AddWeights(NpuWeights weights, double refetches, WeightBuffer? buffer)
    {
        var source = buffer is null ? board.Constants : board.Sram;
        Move(source, refetches * weights.Bytes);
        waited.Add(source, MemoryUse.Weights, refetches * weights.WeightBytes);
        waited.Add(board.Constants, MemoryUse.Scales, refetches * weights.ScaleBytes);
        if (buffer is not null)
        {
            var rest = Math.Max(weights.WeightBytes - (buffer.IsPrefetched ? buffer.FirstBytes : 0), 0);
            waited.Add(board.Constants, MemoryUse.Copy, rest);
            waited.Add(board.Sram, MemoryUse.Output, rest);
            Move(board.Constants, weights.Bytes);
            Move(board.Sram, weights.Bytes);
        }
    }

    public void AddTable(double bytes) => Move(board.Constants, bytes);

    private void Move(MemoryPort port, double bytes)
    {
        if (port == board.Sram)
        {
            SramBytes += bytes;
        }
        else
        {
            ExternalBytes += bytes;
        }
    }
}
