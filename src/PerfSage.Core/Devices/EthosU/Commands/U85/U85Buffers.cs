namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Bytes of the buffers of an Ethos-U85.</summary>
/// <param name="InputBytes">Of the input buffer.</param>
/// <param name="AccumulatorBytes">Of the accumulators.</param>
/// <param name="OutputBytes">Of the output buffer.</param>
/// <param name="ChainBytes">Of the buffers between operations that run as one.</param>
internal sealed record U85Buffers(int InputBytes, int AccumulatorBytes, int OutputBytes, int ChainBytes);
