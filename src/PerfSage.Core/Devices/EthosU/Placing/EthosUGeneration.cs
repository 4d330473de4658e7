namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Ethos-U NPUs that take the same operators.</summary>
internal enum EthosUGeneration
{
    /// <summary>Ethos-U55 and Ethos-U65.</summary>
    U55,

    /// <summary>Ethos-U85.</summary>
    U85,
}
