namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>What the output unit does to elements before they are written.</summary>
internal enum NpuActivation
{
    /// <summary>Nothing, which is priced like a table.</summary>
    None,
    Table,

    /// <summary>One of TFLite's ReLUs.</summary>
    Relu,

    /// <summary>Any other limit, which is free.</summary>
    Clamp,
}
