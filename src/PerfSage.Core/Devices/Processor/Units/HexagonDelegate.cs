namespace PerfSage.Core.Devices.Processor.Units;

/// <summary>Source: "Supported ops" of TensorFlow Lite's page on the Hexagon delegate.</summary>
internal static class HexagonDelegate
{
    public static DelegateOperators Operators { get; } =
        new(
            "Hexagon delegate",
            [
                "ADD",
                "ARG_MAX",
                "ARG_MIN",
                "AVERAGE_POOL_2D",
                "CONCATENATION",
                "CONV_2D",
                "DEPTHWISE_CONV_2D",
                "DEPTH_TO_SPACE",
                "FULLY_CONNECTED",
                "HARD_SWISH",
                "L2_NORMALIZATION",
                "LOGISTIC",
                "MAXIMUM",
                "MAX_POOL_2D",
                "MEAN",
                "MINIMUM",
                "MIRROR_PAD",
                "MUL",
                "PACK",
                "PAD",
                "QUANTIZE",
                "RELU",
                "RELU6",
                "RELU_N1_TO_1",
                "RESHAPE",
                "RESIZE_BILINEAR",
                "RESIZE_NEAREST_NEIGHBOR",
                "RSQRT",
                "SLICE",
                "SOFTMAX",
                "SPACE_TO_DEPTH",
                "SPLIT",
                "SQUARED_DIFFERENCE",
                "STRIDED_SLICE",
                "SUB",
                "TANH",
                "TRANSPOSE",
                "TRANSPOSE_CONV",
            ]
        );
}
