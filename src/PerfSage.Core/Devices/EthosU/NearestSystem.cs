namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// Which learned device answers for a board that no network has learned: one with the same accelerator and memory mode. Its network
/// learned milliseconds at its own clock, so the board's terms are given at that clock, and what comes back is scaled: a board that
/// differs in nothing but its clock then takes exactly as many cycles.
/// </summary>
internal static class NearestSystem
{
    /// <returns>Null if no learned device is like it.</returns>
    public static StandIn? Find(EthosUSystem system, IReadOnlyList<DeviceProfile> learned)
    {
        var nearest = learned
            .Where(d => d.System is EthosUSystem other && other.Accelerator == system.Accelerator && other.MemoryMode == system.MemoryMode)
            .MinBy(d => Distance((EthosUSystem)d.System, system));
        return nearest is { System: EthosUSystem known }
            ? new StandIn(nearest, system with { ClockHz = known.ClockHz }, known.ClockHz / system.ClockHz)
            : null;
    }

    private static double Distance(EthosUSystem a, EthosUSystem b) =>
        Math.Abs(Math.Log(a.Sram.BytesPerCycle / b.Sram.BytesPerCycle))
        + Math.Abs(Math.Log(a.External.BytesPerCycle / b.External.BytesPerCycle));
}
