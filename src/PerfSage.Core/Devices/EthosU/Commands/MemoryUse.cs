namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>What a memory is used for; a generation may have a channel for each.</summary>
internal enum MemoryUse
{
    /// <summary>Copies from one memory to another.</summary>
    Copy,

    /// <summary>Inputs that go past the input buffer: those of element-wise operations and resizes, and the right matrix.</summary>
    StreamedInput,
    Weights,
    FastWeights,
    Input,
    Scales,
    Output,
}
