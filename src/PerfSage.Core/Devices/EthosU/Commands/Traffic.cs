using PerfSage.Core.Devices.EthosU.Commands.Scheduling;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Bytes that an operation moves from and to each memory, and those that it is waited for.</summary>
internal sealed class Traffic(NpuBoard board)
{
    private double sram;
    private double external;

    public double SramBytes { get; private set; }

    public double ExternalBytes { get; private set; }

    public double SramCycles => Math.Floor(sram / board.Sram.BytesPerCycle);

    public double ExternalCycles => Math.Floor(external / board.System.External.BytesPerCycle);

    public void Add(MemoryPort port, double bytes)
    {
        Count(port, bytes);
        Move(port, bytes);
    }

    /// <summary>A buffered weight is copied, then read from the copy; the scales beside it too, but the model waits for their source.</summary>
    public void AddWeights(NpuWeights weights, double refetches, WeightBuffer? buffer)
    {
        var source = buffer is null ? board.Constants : board.Sram;
        Move(source, refetches * weights.Bytes);
        Count(source, refetches * weights.WeightBytes);
        Count(board.Constants, refetches * weights.ScaleBytes);
        if (buffer is not null)
        {
            var rest = Math.Max(weights.WeightBytes - (buffer.IsPrefetched ? buffer.FirstBytes : 0), 0);
            Count(board.Constants, rest);
            Count(board.Sram, rest);
            Move(board.Constants, weights.Bytes);
            Move(board.Sram, weights.Bytes);
        }
    }

    public void AddTable(double bytes) => Move(board.Constants, bytes);

    private void Count(MemoryPort port, double bytes)
    {
        if (port == board.Sram)
        {
            sram += bytes;
        }
        else
        {
            external += bytes;
        }
    }

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
