namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>What the output unit takes different times for.</summary>
internal enum OutputWidth
{
    Bits8,
    Bits16,
    Bits32,
    Bits64,

    /// <summary>Into a buffer between operations, or binary from 32 bits to fewer.</summary>
    Narrowed,

    /// <summary>Binary, from 32 bits to 32 bits.</summary>
    Wide,
}
