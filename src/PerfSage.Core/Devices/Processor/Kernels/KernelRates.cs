namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>What one kernel takes on a unit.</summary>
internal sealed record KernelRates(Kernel Kernel, Rates Rates);
