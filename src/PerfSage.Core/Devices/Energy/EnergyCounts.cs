namespace PerfSage.Core.Devices.Energy;

/// <summary>What one run of an operator does that costs energy.</summary>
/// <param name="Macs">Multiply-accumulates.</param>
/// <param name="NpuCycles">In which the NPU is busy with it.</param>
/// <param name="SramBytes">Read and written.</param>
/// <param name="ExternalBytes">Likewise in flash or DRAM.</param>
internal sealed record EnergyCounts(double Macs, double NpuCycles, double SramBytes, double ExternalBytes);
