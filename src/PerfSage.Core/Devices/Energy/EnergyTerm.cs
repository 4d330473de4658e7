namespace PerfSage.Core.Devices.Energy;

/// <summary>A summand of an inference's energy: something that is counted, and what each of it costs.</summary>
/// <param name="Key">Property of a device file that holds the cost, e.g. <c>pjPerMac</c>.</param>
/// <param name="Unit">Of the cost, e.g. <c>pJ</c>.</param>
/// <param name="Per">What is counted, in words.</param>
internal sealed record EnergyTerm(string Key, string Unit, string Per)
{
    public static EnergyTerm Mac { get; } = new("pjPerMac", "pJ", "multiply-accumulate");

    /// <summary>Clock tree and control, whether the multipliers are busy or not.</summary>
    public static EnergyTerm NpuCycle { get; } = new("pjPerNpuCycle", "pJ", "cycle of the NPU");

    public static EnergyTerm SramByte { get; } = new("pjPerSramByte", "pJ", "byte read from or written to SRAM");

    /// <summary>Of flash or DRAM. It decides the sum of most models, and is the least certain.</summary>
    public static EnergyTerm ExternalByte { get; } = new("pjPerExternalByte", "pJ", "byte read from or written to external memory");

    /// <summary>What flows while nothing happens.</summary>
    public static EnergyTerm Static { get; } = new("staticMw", "mW", "whatever happens, for the whole time");

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<EnergyTerm> All { get; } = [Mac, NpuCycle, SramByte, ExternalByte, Static];
}
