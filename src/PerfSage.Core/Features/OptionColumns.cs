using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

internal static class OptionColumns
{
    // ActivationFunctionType of schema.fbs.
    private static readonly (string Name, int[] Values)[] Activations =
    [
        ("relu", [1]),
        ("relu_n1_to_1", [2]),
        ("relu6", [3]),
        ("tanh", [4]),
        ("sign_bit", [5]),
    ];

    private static readonly (string Name, PaddingKind[] Values)[] Paddings = [("same", [PaddingKind.Same]), ("valid", [PaddingKind.Valid])];

    public static void Write(ColumnWriter columns, OperatorInfo op)
    {
        var options = op.Options;
        var filter = op.Input(1) is { IsConstant: true, Rank: >= 4 } f ? f : null;
        var kernelH = filter?.FromLast(2) ?? options.FilterH;
        var kernelW = filter?.FromLast(1) ?? options.FilterW;
        columns.OneOf("activation", options.Activation, Activations);
        columns.OneOf("padding", options.Padding, Paddings);
        columns.Size("kernel_height", kernelH);
        columns.Size("kernel_width", kernelW);
        columns.Fill("kernel", (long)kernelH * kernelW, 4);
        // A stride along an output of one element never takes a step: global pools are written with any stride.
        columns.Size("stride_height", op.Outputs.FirstOrDefault()?.FromLast(2) > 1 ? options.StrideH : 1);
        columns.Size("stride_width", op.Outputs.FirstOrDefault()?.FromLast(1) > 1 ? options.StrideW : 1);
        columns.Size("stride_depth", options.StrideD);
        columns.Size("dilation_height", options.DilationH);
        columns.Size("dilation_width", options.DilationW);
        columns.Size("dilation_depth", options.DilationD);
        columns.Size("depth_multiplier", options.DepthMultiplier);
        columns.Size("group_channels", filter?.FromLast(0) ?? 0);
        columns.Size("block_size", options.BlockSize);
        columns.Size("count", Math.Max(0, options.Count));
        columns.Size("rank", Math.Max(0, options.Rank));
        columns.Add("axis", Math.Clamp(options.Axis, -4, 4) / 4.0);
        columns.Flag("axis_is_last", op.Outputs.Length > 0 && (options.Axis == -1 || options.Axis == op.Outputs[0].Rank - 1));
        columns.Flag("keep_dims", options.KeepDims);
        columns.Flag("align_corners", options.AlignCorners);
        columns.Flag("half_pixel_centers", options.HalfPixelCenters);
        columns.Flag("adjoint_x", options.AdjointX);
        columns.Flag("adjoint_y", options.AdjointY);
        columns.Flag("time_major", options.TimeMajor);
        columns.Flag("shuffled_weights", options.ShuffledWeights);
    }
}
