namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Which operations a micro-block can be used for.</summary>
internal enum MicroBlockUse
{
    All,
    AllButMatMul,

    /// <summary>Convolutions, matrix products and element-wise operations.</summary>
    Matrices,

    /// <summary>Those of one or two arrays that do not keep channels apart with 8-bit inputs.</summary>
    Products,

    /// <summary>The opposite, and convolutions of one tap with 16-bit inputs.</summary>
    Channels,
}
