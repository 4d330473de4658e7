using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.Processor;

/// <summary>Finds what an operator takes on a unit, by the rates of the kernel that computes it.</summary>
internal static class OperatorPricer
{
    /// <param name="use">The operator's.</param>
    public static PricedOperator Price(OperatorInfo op, KernelUse use, ProcessorSystem system)
    {
        // The runtime converts constants once, when it loads the model.
        if (op.Is(Conversions.Dequantize) && !op.Activations.Any())
        {
            return PricedOperator.Nothing;
        }

        var (kernel, precision, work) = use;
        var table = precision is null ? null : system.Table(precision);
        if ((table ?? Others(system)).Nearest(kernel) is not { } rates)
        {
            // A view is a copy at most, which no measured time shows.
            return PricedOperator.Nothing with { Precision = precision };
        }

        return new PricedOperator(rates.Rates.Of(work), precision, Unmeasured(kernel, rates.Kernel, precision, table));
    }

    private static Unmeasured? Unmeasured(Kernel kernel, Kernel priced, Precision? precision, RateTable? table) =>
        precision is not null && table is null ? new Unmeasured($"{precision.Id} was not measured on it", precision.Id)
        : kernel.Id != priced.Id ? new Unmeasured($"{kernel.Words} was not measured on it")
        : null;

    private static RateTable Others(ProcessorSystem system) => system.Tables[0].Rates;
}
