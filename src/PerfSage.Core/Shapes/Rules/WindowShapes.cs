using PerfSage.Core.Graphs;

namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators that move a window over images [N, H, W, C] or volumes [N, D, H, W, C].</summary>
internal static class WindowShapes
{
    /// <summary>Filters are [O, H, W, I]: I is the input channels of one group.</summary>
    public static int[][] Convolution(Operands op)
    {
        var (x, filter) = (op.Shape(0, 4), op.Shape(1, 4));
        Dimensions.Divide(x[3], filter[3], "channels");
        return
        [
            [x[0], Height(op, x[1], filter[1]), Width(op, x[2], filter[2]), filter[0]],
        ];
    }

    /// <summary>Filters are [1, H, W, O].</summary>
    public static int[][] Depthwise(Operands op)
    {
        var (x, filter) = (op.Shape(0, 4), op.Shape(1, 4));
        Dimensions.Divide(filter[3], x[3], "channels");
        return
        [
            [x[0], Height(op, x[1], filter[1]), Width(op, x[2], filter[2]), filter[3]],
        ];
    }

    public static int[][] Pool(Operands op)
    {
        var x = op.Shape(0, 4);
        return
        [
            [x[0], Height(op, x[1], op.Options.FilterH), Width(op, x[2], op.Options.FilterW), x[3]],
        ];
    }

    /// <summary>Filters are [D, H, W, I, O].</summary>
    public static int[][] Volume(Operands op)
    {
        var (x, filter) = (op.Shape(0, 5), op.Shape(1, 5));
        Dimensions.Expect(x[4], filter[3], "the number of channels");
        var depth = Size(x[1], filter[0], op.Options.StrideD, op.Options.DilationD, op.Options.Padding);
        return
        [
            [x[0], depth, Height(op, x[2], filter[1]), Width(op, x[3], filter[2]), filter[4]],
        ];
    }

    /// <summary>Input 0 is the shape of the output, input 2 the image.</summary>
    public static int[][]? Transposed(Operands op)
    {
        if (op.Sizes(0) is not { } shape)
        {
            return null;
        }

        var x = op.Shape(2, shape.Length);
        Dimensions.Expect(shape.FirstOrDefault(), x.FirstOrDefault(), "the batch");
        return [shape];
    }

    private static int Height(Operands op, int size, int window) =>
        Size(size, window, op.Options.StrideH, op.Options.DilationH, op.Options.Padding);

    private static int Width(Operands op, int size, int window) =>
        Size(size, window, op.Options.StrideW, op.Options.DilationW, op.Options.Padding);

    // ComputeOutSize of tensorflow/lite/kernels/padding.h.
    private static int Size(int size, int window, int stride, int dilation, PaddingKind padding)
    {
        var span = ((window - 1) * dilation) + 1;
        var steps = padding switch
        {
            PaddingKind.Same => ((long)size + stride - 1) / stride,
            PaddingKind.Valid => ((long)size + stride - span) / stride,
            _ => throw new ShapeException("its options are missing"),
        };
        return steps > 0 ? (int)steps : throw new ShapeException($"a window of {span} does not fit into {size}");
    }
}
