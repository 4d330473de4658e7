using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>What one run of an operator has to do: multiply-accumulates, and elements that it reads, writes and multiplies by.</summary>
/// <param name="Depth">
/// Multiply-accumulates of one output, each of which waits for the one before: what is left of an operator that has too few outputs to keep
/// all lanes of a unit busy.
/// </param>
internal sealed record KernelWork(double Macs, double Inputs, double Outputs, double Weights, double Depth)
{
    public static KernelWork Of(OperatorInfo op) =>
        new(
            MacCounter.Count(op),
            op.Activations.Sum(t => (double)t.Elements),
            op.Outputs.Sum(t => (double)t.Elements),
            op.Constants.Where(t => t.Rank >= 2).Sum(t => (double)t.Elements),
            MacCounter.Count(op) / (double)Math.Max(1, op.OutputElements)
        );
}
