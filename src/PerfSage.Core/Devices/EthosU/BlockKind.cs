namespace PerfSage.Core.Devices.EthosU;

internal enum BlockKind
{
    Convolution,
    Depthwise,
    VectorProduct,
    Pooling,
    ElementWise,
}
