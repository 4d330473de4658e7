using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

/// <summary>Reads the options table of an operator by its <c>BuiltinOptions</c> union type; field numbers as in schema.fbs.</summary>
internal static class OptionsReader
{
    public static OperatorOptions Read(int unionType, FlatTable? table) =>
        table is { } t ? Read(unionType, t) : OperatorOptions.None;

    private static OperatorOptions Read(int unionType, FlatTable t) => unionType switch
    {
        1 => new()
        {
            Padding = Padding(t),
            StrideW = Positive(t.Int(1)),
            StrideH = Positive(t.Int(2)),
            Activation = t.Byte(3),
            DilationW = Positive(t.Int(4, 1)),
            DilationH = Positive(t.Int(5, 1)),
        },
        2 => new()
        {
            Padding = Padding(t),
            StrideW = Positive(t.Int(1)),
            StrideH = Positive(t.Int(2)),
            DepthMultiplier = Positive(t.Int(3)),
            Activation = t.Byte(4),
            DilationW = Positive(t.Int(5, 1)),
            DilationH = Positive(t.Int(6, 1)),
        },
        5 => new()
        {
            Padding = Padding(t),
            StrideW = Positive(t.Int(1)),
            StrideH = Positive(t.Int(2)),
            FilterW = Positive(t.Int(3)),
            FilterH = Positive(t.Int(4)),
            Activation = t.Byte(5),
        },
        6 => new() { Rank = t.Int(0), Activation = t.Byte(1) },
        7 or 11 or 12 or 14 or 21 or 28 or 29 => new() { Activation = t.Byte(0) },
        8 => new() { Activation = t.Byte(0), ShuffledWeights = t.Byte(1) == 1, KeepDims = t.Bool(2) },
        10 => new() { Axis = t.Int(0), Activation = t.Byte(1) },
        15 => new() { AlignCorners = t.Bool(2), HalfPixelCenters = t.Bool(3) },
        19 or 94 => new() { BlockSize = Positive(t.Int(0)) },
        23 => new() { Axis = t.Int(0) },
        27 => new() { KeepDims = t.Bool(0) },
        31 => new() { TimeMajor = t.Bool(0), Activation = t.Byte(1) },
        35 or 79 => new() { Count = t.Int(0) },
        49 => new()
        {
            Padding = Padding(t),
            StrideW = Positive(t.Int(1)),
            StrideH = Positive(t.Int(2)),
            Activation = t.Byte(3),
        },
        59 or 64 => new() { Count = t.Int(0), Axis = t.Int(1) },
        69 => new() { Activation = t.Byte(0), TimeMajor = t.Byte(4, 1) != 0 },
        70 => new() { TimeMajor = t.Bool(0), Activation = t.Byte(1) },
        71 => new() { Activation = t.Byte(0), TimeMajor = t.Bool(3) },
        74 => new() { AlignCorners = t.Bool(0), HalfPixelCenters = t.Bool(1) },
        101 => new() { AdjointX = t.Bool(0), AdjointY = t.Bool(1) },
        106 => new()
        {
            Padding = Padding(t),
            StrideD = Positive(t.Int(1)),
            StrideW = Positive(t.Int(2)),
            StrideH = Positive(t.Int(3)),
            Activation = t.Byte(4),
            DilationD = Positive(t.Int(5, 1)),
            DilationW = Positive(t.Int(6, 1)),
            DilationH = Positive(t.Int(7, 1)),
        },
        _ => OperatorOptions.None,
    };

    private static PaddingKind Padding(FlatTable t) => t.Byte(0) == 0 ? PaddingKind.Same : PaddingKind.Valid;

    // A zero stride or filter would divide by zero further on; real writers never emit one.
    private static int Positive(int value) => Math.Max(1, value);
}
