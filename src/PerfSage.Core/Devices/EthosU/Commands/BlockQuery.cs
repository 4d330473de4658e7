using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>What the search for tiles knows of an operation.</summary>
/// <param name="Input">Its first operand; likewise <paramref name="Second"/>.</param>
/// <param name="Bits">Of an input element.</param>
internal sealed record BlockQuery(NpuKind Kind, Volume Input, Volume? Second, Volume Output, int Bits)
{
    private const int SubKernel = 8;

    public SlidingWindow Window { get; init; } = SlidingWindow.One;

    public int Upscale { get; init; } = 1;

    /// <summary>Whether enlarging repeats elements.</summary>
    public bool IsNearest { get; init; }

    /// <summary>Whether the array writes two rows at once.</summary>
    public bool HasTallUblock { get; init; }

    public bool HasTable { get; init; }

    /// <summary>Whether the result is scaled, which 16-bit products need wider accumulators for.</summary>
    public bool IsScaled { get; init; }

    public bool IsElementWise => Kind == NpuKind.ElementWise;

    public bool HasScalar => IsElementWise && (Input.Elements == 1 || Second is { Elements: 1 }) && Bits <= 16;

    /// <summary>Whether each output channel needs its own input channel only.</summary>
    public bool HasEqualDepth => Kind is NpuKind.ElementWise or NpuKind.Pooling or NpuKind.Depthwise;

    public bool IsPartKernel => Kind == NpuKind.Convolution && KernelOrder.PrefersPartKernel(Larger.D, Bits, Window);

    public bool IsWideAccumulator => Bits == 16 && Kind != NpuKind.Pooling && IsScaled;

    public Volume Larger => Second is { } second && second.Elements > Input.Elements ? second : Input;

    /// <summary>Of an input tile, where it is not the output's.</summary>
    public int InputDepth =>
        Bits == 16 ? RoundUp(Math.Min(Larger.D, 16), 4) : RoundUp(Math.Min(Larger.D, IsPartKernel ? 16 : 32), NpuCore.InputUblockD);

    /// <returns>The tile that <paramref name="output"/> reads.</returns>
    public Volume InputOf(NpuCore core, Volume output) =>
        new(
            RoundUp(Required(output.H, Window.Stride.H, Window.Area.H), core.UblockH),
            RoundUp(Required(output.W, Window.Stride.W, Window.Area.W), core.UblockW),
            HasEqualDepth ? output.D : InputDepth
        );

    private int Required(int value, int stride, int area) =>
        Saturate(CeilDiv(((long)(value - 1) * stride) + Math.Min(area, SubKernel) + (IsNearest ? 1 : 0), Upscale));
}
