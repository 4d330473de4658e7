using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>An Ethos-U with the clock and the memories of one board or system on chip.</summary>
/// <param name="CacheKiB">What a dedicated SRAM holds; null where the SRAM holds whatever is needed.</param>
/// <param name="External">Flash or DRAM, where the weights are; of a system that has none, their part of the SRAM.</param>
internal sealed record EthosUSystem(
    EthosUAccelerator Accelerator,
    double ClockHz,
    MemoryMode MemoryMode,
    double? CacheKiB,
    MemoryPort Sram,
    MemoryPort External
) : IDeviceSystem
{
    /// <summary>Whether graph inputs and outputs are in external memory, because the SRAM is only a cache.</summary>
    public bool KeepsInterfaceExternal => MemoryMode == MemoryMode.DedicatedSram;

    public HostLink HostLink => HostLink.SharedMemory;

    public IReadOnlyList<SystemFact> Facts =>
        [
            new("computes", $"{Numbers.Show(Roofs.MacsPerCycle)} MACs per cycle at {Numbers.Show(Roofs.ClockMHz)} MHz"),
            new(Roofs.Working.Name, $"{Numbers.Show(Roofs.Working.GBPerS, 12)} GB/s"),
            new(Roofs.Weights.Name, $"{Numbers.Show(Roofs.Weights.GBPerS, 12)} GB/s"),
        ];

    Roofs? IDeviceSystem.Roofs => Roofs;

    public Roofs Roofs =>
        new(
            ClockHz / 1e6,
            Accelerator.MacsPerCycle,
            new MemoryRoof(Sram.Name, Sram.BytesPerCycle * ClockHz / 1e9),
            new MemoryRoof(External.Name, External.BytesPerCycle * ClockHz / 1e9)
        );
}
