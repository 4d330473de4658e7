using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>A feature map or a constant that operations read and write.</summary>
/// <param name="elements">In storage, over all batches.</param>
/// <param name="depth">Channels in storage.</param>
internal sealed class NpuTensor(long elements, int depth, int bits)
{
    /// <summary>Bytes that addresses are multiples of.</summary>
    public const int Quantum = 16;

    public static NpuTensor Temporary(Volume shape, int bits) => new(shape.Elements, shape.D, bits);

    public static NpuTensor Constant(Volume shape, int bits) => new(shape.Elements, shape.D, bits) { IsConstant = true };

    public int Bits => bits;

    public long Elements => elements;

    public int Depth => depth;

    public bool IsConstant { get; init; }

    public bool IsInput { get; set; }

    public bool IsOutput { get; set; }

    public bool IsPersistent { get; init; }

    /// <summary>Whether the host reads or writes it.</summary>
    public bool IsOnHost { get; set; }

    /// <summary>Whether it is stored channel-last instead of in bricks of 16 channels.</summary>
    public bool IsLinear { get; set; }

    public bool IsOutside { get; set; }

    public List<NpuOperation> Producers { get; } = [];

    public List<NpuOperation> Consumers { get; } = [];

    /// <summary>Elements, with those that fill up bricks.</summary>
    public long Stored => IsLinear || depth == 0 ? elements : elements / depth * RoundUp(depth, EthosUAccelerator.BrickDepth);

    public long Bytes => RoundUp(CeilDiv(Stored * bits, 8), Quantum);
}
