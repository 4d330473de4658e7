using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

internal static class MemoryFloor
{
    /// <summary>
    /// KiB that the arena cannot do without: the largest input or output of the model, where those are in SRAM. Operators in
    /// between may be computed in stripes and need less than their tensors.
    /// </summary>
    public static double KiB(ModelGraph model, EthosUSystem system)
    {
        if (system.KeepsInterfaceExternal)
        {
            return 0;
        }

        var main = model.Subgraphs[0];
        return main.Inputs.Concat(main.Outputs).Select(i => main.Tensors[i].Bytes).DefaultIfEmpty(0).Max() / 1024.0;
    }
}
