namespace PerfSage.Core.Devices.Processor.Units;

/// <summary>Source: Coral, "TensorFlow models on the Edge TPU", table of supported operations.</summary>
internal static class EdgeTpu
{
    public static DelegateOperators Operators { get; } =
        new(
            "Edge TPU",
            [
                "ADD",
                "AVERAGE_POOL_2D",
                "CONCATENATION",
                "CONV_2D",
                "DEPTHWISE_CONV_2D",
                "EXPAND_DIMS",
                "FULLY_CONNECTED",
                "L2_NORMALIZATION",
                "LOGISTIC",
                "LSTM",
                "MAXIMUM",
                "MAX_POOL_2D",
                "MEAN",
                "MINIMUM",
                "MUL",
                "PACK",
                "PAD",
                "PRELU",
                "QUANTIZE",
                "REDUCE_MAX",
                "REDUCE_MIN",
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
                "SQUEEZE",
                "STRIDED_SLICE",
                "SUB",
                "SUM",
                "TANH",
                "TRANSPOSE",
                "TRANSPOSE_CONV",
            ]
        );
}
