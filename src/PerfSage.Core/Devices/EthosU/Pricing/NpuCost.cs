namespace PerfSage.Core.Devices.EthosU.Pricing;

/// <summary>What one operation costs in cycles.</summary>
/// <param name="Run">Of its arithmetic, alone.</param>
/// <param name="Npu">The same with what it waits for.</param>
/// <param name="SramAccess">Of its traffic; likewise <paramref name="ExternalAccess"/>.</param>
internal readonly record struct NpuCost(double Run, double Npu, double SramAccess, double ExternalAccess)
{
    /// <summary>Bytes that go from and to the SRAM; likewise <see cref="ExternalBytes"/>.</summary>
    public double SramBytes { get; init; }

    public double ExternalBytes { get; init; }

    public double Macs { get; init; }

    public double Total => Math.Max(Npu, Math.Max(SramAccess, ExternalAccess));
}
