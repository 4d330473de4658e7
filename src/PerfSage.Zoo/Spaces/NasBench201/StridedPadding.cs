namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>How a converter writes a 3x3 convolution of stride 2 that PyTorch pads by one on every side.</summary>
public enum StridedPadding
{
    /// <summary>As Keras pads when it is told to keep the size: on even images behind only, so the operator does it itself.</summary>
    Same,

    /// <summary>As PyTorch pads: an operator PAD, and a convolution without padding.</summary>
    Explicit,
}
