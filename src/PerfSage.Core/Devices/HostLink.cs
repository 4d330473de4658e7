namespace PerfSage.Core.Devices;

/// <summary>How what runs a model shares tensors with a host that runs the operators it does not take.</summary>
internal enum HostLink
{
    /// <summary>There is no host: it takes all operators.</summary>
    None,

    /// <summary>Both work on the same memory.</summary>
    SharedMemory,

    /// <summary>What one of them writes is copied for the other.</summary>
    Copies,
}
