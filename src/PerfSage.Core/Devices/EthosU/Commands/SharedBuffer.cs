namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The buffer of an Ethos-U55 or U65 that inputs, accumulators and tables share.</summary>
/// <param name="Banks">Of 1 KiB.</param>
/// <param name="ReservedEnd">Banks at its end that hold nothing else.</param>
/// <param name="Granules">
/// Banks that are given out at a time: to inputs of 8 and of 16 bits, to element-wise ones of 8 and of 16 bits, to inputs of 32 bits,
/// and to accumulators of 16, 32 and 40 bits.
/// </param>
internal sealed record SharedBuffer(int Banks, int ReservedEnd, int[] Granules);
