namespace PerfSage.Core.Devices.EthosU;

/// <summary>Which memories a system gives its Ethos-U; the names are those of the Vela compiler's memory modes.</summary>
internal enum MemoryMode
{
    /// <summary>SRAM for activations, shared with the host; weights stay in flash.</summary>
    SharedSram,

    /// <summary>A small SRAM of its own as cache of a DRAM, which holds weights and what does not fit.</summary>
    DedicatedSram,

    /// <summary>SRAM for activations and weights; no other memory is used.</summary>
    SramOnly,
}
