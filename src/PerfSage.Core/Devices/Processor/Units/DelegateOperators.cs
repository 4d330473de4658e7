using System.Collections.Frozen;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.Processor.Units;

/// <summary>The operators that a delegate takes; the others stay with the runtime's own kernels on the CPU.</summary>
/// <param name="Name">Of the delegate, in a sentence.</param>
/// <param name="names">Of builtin operators, as in schema.fbs.</param>
internal sealed class DelegateOperators(string name, string[] names)
{
    private readonly FrozenSet<int> codes = names.Select(Code).ToFrozenSet();

    public string Name => name;

    public bool Takes(OperatorInfo op) => codes.Contains(op.Code);

    private static int Code(string name) => OperatorCatalog.All.Single(kind => kind.Name == name).Code;
}
