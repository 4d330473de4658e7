using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>What an operator asks of any unit: which kernel, in which numbers, and how much of it.</summary>
/// <param name="Precision">Null where that makes no difference.</param>
internal sealed record KernelUse(Kernel Kernel, Precision? Precision, KernelWork Work)
{
    public static KernelUse Of(OperatorInfo op) => new(KernelList.Of(op), Precision.Of(op), KernelWork.Of(op));
}
