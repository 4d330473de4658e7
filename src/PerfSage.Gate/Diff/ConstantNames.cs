using PerfSage.Core.Graphs;

namespace PerfSage.Gate.Diff;

/// <summary>What people call the constants of an operator.</summary>
internal static class ConstantNames
{
    private const string Weights = "weights";

    public static string Of(OperatorInfo op, int slot) => op.Name switch
    {
        "CONV_2D" or "DEPTHWISE_CONV_2D" or "CONV_3D" or "FULLY_CONNECTED" => slot == 1 ? Weights : slot == 2 ? "bias" : "constant",
        "TRANSPOSE_CONV" or "CONV_3D_TRANSPOSE" => slot == 1 ? Weights : slot == 3 ? "bias" : "constant",
        "BATCH_MATMUL" or "SVDF" or "LSTM" or "RNN" or "UNIDIRECTIONAL_SEQUENCE_LSTM" or "UNIDIRECTIONAL_SEQUENCE_RNN"
            or "BIDIRECTIONAL_SEQUENCE_LSTM" or "BIDIRECTIONAL_SEQUENCE_RNN" => Weights,
        _ => "constant",
    };

    /// <summary>Whether it is a filter over images, height and width of which are dimensions 1 and 2.</summary>
    public static bool IsKernel(OperatorInfo op, int slot) =>
        slot == 1 && op.Name is "CONV_2D" or "DEPTHWISE_CONV_2D" or "TRANSPOSE_CONV" && op.Input(1) is { Rank: 4 };
}
