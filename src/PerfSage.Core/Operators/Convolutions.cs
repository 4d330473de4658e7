using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Filters are [O, H, W, I]: I is the input channels of one group, so that grouped convolutions come out right.</summary>
internal static class Convolutions
{
    private const int Filter = 1;

    public static OperatorKind Conv2D { get; } =
        new(3, "CONV_2D")
        {
            Kernel = KernelClass.MultiplyAccumulate,
            Required = new(2),
            Options = new(
                BuiltinOptionsType.Conv2D,
                t =>
                    new()
                    {
                        Padding = t.Padding(0),
                        StrideW = t.Positive(1),
                        StrideH = t.Positive(2),
                        Activation = t.Byte(3),
                        DilationW = t.Positive(4, fallback: 1),
                        DilationH = t.Positive(5, fallback: 1),
                    }
            ),
            Macs = op => op.OutputElements * op.Dimension(Filter, 1) * op.Dimension(Filter, 2) * op.Dimension(Filter, 3),
            Constants = ConstantNames.WithBias(2),
            HasImageFilter = true,
        };

    public static OperatorKind DepthwiseConv2D { get; } =
        new(4, "DEPTHWISE_CONV_2D")
        {
            Kernel = KernelClass.MultiplyAccumulate,
            Required = new(2),
            Options = new(
                BuiltinOptionsType.DepthwiseConv2D,
                t =>
                    new()
                    {
                        Padding = t.Padding(0),
                        StrideW = t.Positive(1),
                        StrideH = t.Positive(2),
                        DepthMultiplier = t.Positive(3),
                        Activation = t.Byte(4),
                        DilationW = t.Positive(5, fallback: 1),
                        DilationH = t.Positive(6, fallback: 1),
                    }
            ),
            Macs = op => op.OutputElements * op.Dimension(Filter, 1) * op.Dimension(Filter, 2),
            Constants = ConstantNames.WithBias(2),
            HasImageFilter = true,
        };

    /// <summary>Its inputs are the output's shape, the filter and the image.</summary>
    public static OperatorKind TransposeConv { get; } =
        new(67, "TRANSPOSE_CONV")
        {
            Kernel = KernelClass.MultiplyAccumulate,
            Required = new(3),
            Options = new(
                BuiltinOptionsType.TransposeConv,
                t =>
                    new()
                    {
                        Padding = t.Padding(0),
                        StrideW = t.Positive(1),
                        StrideH = t.Positive(2),
                        Activation = t.Byte(3),
                    }
            ),
            Macs = op => ImageElements(op) * op.Dimension(Filter, 0) * op.Dimension(Filter, 1) * op.Dimension(Filter, 2),
            Constants = ConstantNames.WithBias(3),
            HasImageFilter = true,
        };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        Conv2D,
        DepthwiseConv2D,
        TransposeConv,
        new(132, "CONV_3D")
        {
            Kernel = KernelClass.MultiplyAccumulate,
            Required = new(2),
            Options = Volumes,
            Macs = op => op.OutputElements * VolumeFilter(op),
            Constants = ConstantNames.WithBias(2),
        },
        new(141, "CONV_3D_TRANSPOSE")
        {
            Kernel = KernelClass.MultiplyAccumulate,
            Required = new(3),
            Options = Volumes,
            Macs = op => ImageElements(op) * VolumeFilter(op),
            Constants = ConstantNames.WithBias(3),
        },
    ];

    private static OptionsTable Volumes =>
        new(
            BuiltinOptionsType.Conv3D,
            t =>
                new()
                {
                    Padding = t.Padding(0),
                    StrideD = t.Positive(1),
                    StrideW = t.Positive(2),
                    StrideH = t.Positive(3),
                    Activation = t.Byte(4),
                    DilationD = t.Positive(5, fallback: 1),
                    DilationW = t.Positive(6, fallback: 1),
                    DilationH = t.Positive(7, fallback: 1),
                }
        );

    private static long ImageElements(OperatorInfo op) => op.Input(2)?.Elements ?? 0;

    // Filters over volumes are [D, H, W, I, O]; each of D, H, W and I is added up.
    private static long VolumeFilter(OperatorInfo op) =>
        op.Dimension(Filter, 0) * op.Dimension(Filter, 1) * op.Dimension(Filter, 2) * op.Dimension(Filter, 3);
}
