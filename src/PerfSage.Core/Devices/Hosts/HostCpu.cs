namespace PerfSage.Core.Devices.Hosts;

/// <summary>A kind of CPU, and what kernels take on it.</summary>
/// <param name="Id">As device files call it, e.g. <c>cortex-m55</c>.</param>
/// <param name="Name">As people do.</param>
/// <param name="ClockHz">Of a board that is not among the fastest, for files that do not say theirs.</param>
internal sealed record HostCpu(
    string Id,
    string Name,
    double ClockHz,
    CycleRange Mac,
    CycleRange Arithmetic,
    CycleRange Window,
    CycleRange Function,
    CycleRange Move
)
{
    public CycleRange this[KernelCost cost] =>
        cost == KernelCost.Mac ? Mac
        : cost == KernelCost.Arithmetic ? Arithmetic
        : cost == KernelCost.Window ? Window
        : cost == KernelCost.Function ? Function
        : Move;

    /// <summary>What one element may cost at most, whatever is done with it.</summary>
    public KernelCost Dearest => KernelCost.All.MaxBy(cost => this[cost].High)!;
}
