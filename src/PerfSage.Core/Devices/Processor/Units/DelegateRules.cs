using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.Processor.Units;

/// <summary>Which unit runs an operator: a CPU runs all that the runtime has kernels for, others what their delegate takes.</summary>
internal static class DelegateRules
{
    private static readonly Dictionary<ProcessorUnit, DelegateOperators> Delegates = new()
    {
        [ProcessorUnit.Gpu] = GpuDelegate.Operators,
        [ProcessorUnit.Dsp] = HexagonDelegate.Operators,
        [ProcessorUnit.Tpu] = EdgeTpu.Operators,
    };

    public static Placement Place(OperatorInfo op, ProcessorUnit unit) =>
        !Delegates.TryGetValue(unit, out var own) ? Placement.Accelerator
        : !own.Takes(op) ? new Placement($"the {own.Name} does not take it")
        : unit != ProcessorUnit.Gpu && Precision.Of(op) is { } precision && precision != Precision.Int8
            ? new Placement($"the {own.Name} computes in 8 bits, and this is {precision.Id}")
        : Placement.Accelerator;
}
