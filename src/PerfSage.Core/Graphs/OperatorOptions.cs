namespace PerfSage.Core.Graphs;

/// <summary>The builtin options that shape an operator's cost; those an operator does not have keep their neutral value.</summary>
internal sealed record OperatorOptions
{
    public static OperatorOptions None { get; } = new();

    public PaddingKind Padding { get; init; } = PaddingKind.None;

    public int Activation { get; init; }

    public int StrideH { get; init; } = 1;

    public int StrideW { get; init; } = 1;

    public int StrideD { get; init; } = 1;

    public int DilationH { get; init; } = 1;

    public int DilationW { get; init; } = 1;

    public int DilationD { get; init; } = 1;

    public int FilterH { get; init; } = 1;

    public int FilterW { get; init; } = 1;

    public int DepthMultiplier { get; init; } = 1;

    public int Axis { get; init; }

    public int BatchDimensions { get; init; }

    /// <summary>Bit i: the slice begins at the start of dimension i, whatever the operand says; likewise for the other masks.</summary>
    public int BeginMask { get; init; }

    public int EndMask { get; init; }

    public int EllipsisMask { get; init; }

    public int NewAxisMask { get; init; }

    public int ShrinkAxisMask { get; init; }

    /// <summary>Whether the slice ends that far behind its begin.</summary>
    public bool EndIsOffset { get; init; }

    /// <summary>Of ONE_HOT: where the new dimension stands.</summary>
    public int DepthAxis { get; init; }

    public int BlockSize { get; init; } = 1;

    public int Count { get; init; }

    public bool KeepDims { get; init; }

    public bool AlignCorners { get; init; }

    public bool HalfPixelCenters { get; init; }

    public bool AdjointX { get; init; }

    public bool AdjointY { get; init; }

    public bool TimeMajor { get; init; }

    public bool ShuffledWeights { get; init; }

    public int Rank { get; init; }

    /// <summary>Of LSTM: whether its kernel is the one with five operands.</summary>
    public bool BasicKernel { get; init; }

    public bool NegativeBeta { get; init; }

    /// <summary>Of RESHAPE the new shape, of SQUEEZE the dimensions: what older files say here and in no tensor.</summary>
    public IReadOnlyList<int> Dimensions { get; init; } = [];

    /// <param name="mask">One of the masks of a slice.</param>
    public static bool IsSet(int mask, int bit) => (mask & (1 << bit)) != 0;
}
