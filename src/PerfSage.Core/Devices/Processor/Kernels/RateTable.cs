using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>The rates of a unit's kernels in one precision. Tables with the same rows are equal.</summary>
internal sealed record RateTable(EquatableArray<KernelRates> Rows)
{
    public KernelRates? Find(Kernel kernel) => Rows.FirstOrDefault(r => r.Kernel.Id == kernel.Id);

    /// <returns>Those of the kernel, or of its nearest relative that was measured; null where none of its line was.</returns>
    public KernelRates? Nearest(Kernel kernel) => KernelList.Line(kernel).Select(Find).FirstOrDefault(r => r is not null);
}
