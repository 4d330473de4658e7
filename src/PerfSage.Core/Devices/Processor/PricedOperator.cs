using PerfSage.Core.Devices.Processor.Kernels;

namespace PerfSage.Core.Devices.Processor;

/// <summary>An operator on a unit.</summary>
/// <param name="Time">By measured rates.</param>
/// <param name="Precision">In which it computes; null where that makes no difference.</param>
/// <param name="Unmeasured">Null if it was measured on the unit.</param>
internal sealed record PricedOperator(KernelTime Time, Precision? Precision, Unmeasured? Unmeasured)
{
    /// <summary>Of an operator that the unit computes nothing for.</summary>
    public static PricedOperator Nothing { get; } = new(KernelTime.Nothing, Precision: null, Unmeasured: null);
}
