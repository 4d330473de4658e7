namespace PerfSage.Core.Devices;

/// <summary>Where an operator runs: on the accelerator, or on its host, and why there.</summary>
/// <param name="HostReason">What the accelerator does not take, in a few words; null where it runs the operator itself.</param>
internal sealed record Placement(string? HostReason)
{
    public static Placement Accelerator { get; } = new(HostReason: null);

    public bool IsOnHost => HostReason is not null;
}
