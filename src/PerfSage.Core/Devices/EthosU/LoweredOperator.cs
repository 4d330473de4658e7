using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>One pass of an operator, as the MAC array sees it.</summary>
internal readonly record struct LoweredOperator(BlockKind Kind, Volume Input, Volume Output)
{
    public SlidingWindow Window { get; init; } = SlidingWindow.One;

    /// <summary>Input resampling: 2 for transposed convolutions and resizes.</summary>
    public int Upscale { get; init; } = 1;

    /// <summary>How often the pass runs: batch, time steps, equal passes of a composite operator.</summary>
    public required long Repeats { get; init; }

    /// <summary>Of an input element.</summary>
    public required int Bits { get; init; }

    /// <summary>1, or 2 for element-wise operators on two tensors.</summary>
    public int Inputs { get; init; } = 1;

    public OutputKind OutputKind { get; init; } = OutputKind.Other;

    public required ActivationKind Activation { get; init; }

    /// <summary>Whether it reads the operator's own inputs, not what an earlier pass left.</summary>
    public bool ReadsInput { get; init; } = true;

    /// <summary>Whether it writes the operator's own output.</summary>
    public bool WritesOutput { get; init; } = true;

    /// <summary>Of an output element; 0 if the same as <see cref="Bits"/>.</summary>
    public int OutputBits { get; init; }

    /// <summary>Whether the second operand of an element-wise operator is one number, which needs no place in the shared buffer.</summary>
    public bool IsScalar { get; init; }

    /// <summary>Whether the input is resampled by repeating its elements, for which a block reads one more.</summary>
    public bool IsNearest { get; init; }

    /// <summary>Whether an operand is a constant tensor, which is read from external memory.</summary>
    public bool ReadsConstant { get; init; }

    /// <summary>A look-up table that has to be fetched first.</summary>
    public int TableBytes { get; init; }

    /// <summary>
    /// Whether its inputs are stored channel-last, though they are no graph inputs; likewise <see cref="WritesChannelLast"/>.
    /// </summary>
    public bool ReadsChannelLast { get; init; }

    public bool WritesChannelLast { get; init; }

    /// <summary>How many of its inputs are graph inputs, which are stored channel-last instead of in bricks of 16 channels.</summary>
    public int InterfaceInputs { get; init; }

    public bool ReadsInterface => InterfaceInputs > 0;

    /// <summary>Whether it writes a graph output, likewise channel-last.</summary>
    public bool WritesInterface { get; init; }

    /// <returns>Passes of one operator that run on what the one before left; only the last writes its output.</returns>
    public static LoweredOperator[] Chain(params LoweredOperator[] passes) =>
        [.. passes.SkipLast(1).Select(p => p with { WritesOutput = false }), passes[^1]];

    /// <summary>Whether there is anything to compute.</summary>
    public bool IsComputed => Output.Elements > 0 && Input.Elements > 0;

    public bool HasWeights => Kind is BlockKind.Convolution or BlockKind.Depthwise or BlockKind.VectorProduct;

    /// <summary>Whether every output channel reads one input channel only.</summary>
    public bool IsChannelWise => Kind is BlockKind.Depthwise or BlockKind.Pooling or BlockKind.ElementWise;

    /// <summary>Whether multiplying four taps of eight channels at a time fills the array better than one tap of 32.</summary>
    public bool PrefersPartKernel
    {
        get
        {
            if (Kind is not (BlockKind.Convolution or BlockKind.Depthwise))
            {
                return false;
            }

            var narrow = Bits <= 8;
            var byDepth = (double)Input.D / RoundUp(Input.D, narrow ? 32 : 16);
            var byKernel = (double)Input.D * Window.Taps / ((double)RoundUp(Input.D, 8) * RoundUp(Window.Taps, narrow ? 4 : 2));
            return Input.D <= 8 || byKernel > byDepth;
        }
    }
}
