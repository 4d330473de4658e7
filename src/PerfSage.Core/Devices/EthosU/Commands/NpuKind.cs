namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>What the hardware runs.</summary>
internal enum NpuKind
{
    Convolution,
    Depthwise,
    VectorProduct,

    /// <summary>Also copies, conversions and stand-alone activations: averages over one element.</summary>
    Pooling,
    ReduceSum,

    /// <summary>The largest or smallest along an axis.</summary>
    ReduceExtreme,
    ArgMax,
    Resize,

    /// <summary>Rows by their index.</summary>
    Gather,
    ElementWise,
    Transpose,
    MatMul,
    Copy,
}
