namespace PerfSage.Core.Roofline;

internal enum BlockKind
{
    Convolution,
    Depthwise,
    VectorProduct,
    Pooling,
    ElementWise,
}
