namespace PerfSage.Zoo.Spaces.OperatorLists;

/// <summary>A line of a published operator list (qed-usc/mobile-ml-benchmark): images are square.</summary>
/// <param name="Kind">As TFLite calls it, or <c>CONV_2D_GROUP</c>.</param>
/// <param name="InputSize">Side of the input with the padding that an operator of its own adds; 1 for vectors.</param>
/// <param name="Kernel">Side of the window; of CONCATENATION, how many tensors it joins; of MEAN, whether it keeps dimensions.</param>
/// <param name="Filters">Output channels; of DEPTHWISE_CONV_2D, those for each input channel.</param>
public sealed record ListedOperator(
    string Kind,
    int InputSize,
    int InputChannels,
    int OutputSize,
    int Stride,
    int Kernel,
    int Filters,
    int Groups
);
