using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.Hosts;

/// <summary>How much of what an operator's kernel does when it runs once.</summary>
internal static class KernelWork
{
    // The four gates of a cell with a division or an exponential each, both activations of its state, and a normalization.
    private const int FunctionsPerState = 8;

    /// <param name="dearest">What is counted where nobody knows what the kernel does.</param>
    public static IReadOnlyList<(KernelCost Cost, double Count)> Of(OperatorInfo op, KernelCost dearest) =>
        op.Kind.Kernel switch
        {
            // TFLite copies what it reshapes, where the result has a place of its own.
            KernelClass.View => [(KernelCost.Move, Written(op))],
            KernelClass.Move => [(KernelCost.Move, Elements(op))],
            KernelClass.Arithmetic => [(KernelCost.Arithmetic, Elements(op))],
            KernelClass.Window => [(KernelCost.Window, Windows(op)), (KernelCost.Arithmetic, Written(op))],
            KernelClass.Function => [(KernelCost.Function, Elements(op))],
            KernelClass.Sort => [(KernelCost.Function, Sorted(Elements(op)))],
            KernelClass.Pairs => [(KernelCost.Function, Elements(op) * Math.Max(1, op.Dimension(0, 0)))],
            KernelClass.MultiplyAccumulate => [(KernelCost.Mac, MacCounter.Count(op)), (KernelCost.Arithmetic, Written(op))],
            KernelClass.Recurrent => [(KernelCost.Mac, MacCounter.Count(op)), (KernelCost.Function, FunctionsPerState * Written(op))],
            _ => [(dearest, Elements(op))],
        };

    /// <summary>Read or written, whichever is more. Of constants, a kernel reads what it needs for what it writes.</summary>
    private static double Elements(OperatorInfo op) => Math.Max(Written(op), op.Activations.Sum(t => (double)t.Elements));

    private static double Written(OperatorInfo op) => op.Outputs.Sum(t => (double)t.Elements);

    // Of a reduction the whole tensor, also if it is a constant.
    private static double Windows(OperatorInfo op) =>
        Math.Max(op.Input(0)?.Elements ?? 0, Written(op) * op.Options.FilterH * op.Options.FilterW);

    private static double Sorted(double elements) => elements * Math.Max(1, Math.Log2(Math.Max(1, elements)));
}
