using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.TfLite;

/// <summary>Reads which subgraphs an operator runs.</summary>
internal static class CalleeReader
{
    // Fields of an Operator in schema.fbs. The options of newer operators are a union of their own.
    private const int OptionsField = 4;
    private const int NewerOptionsField = 12;

    private static readonly Dictionary<int, (int Options, int[] Fields)> Tables = new()
    {
        [ControlFlow.Call.Code] = (OptionsField, [0]),
        [ControlFlow.If.Code] = (OptionsField, [0, 1]),
        [ControlFlow.While.Code] = (OptionsField, [0, 1]),
        [ControlFlow.CallOnce.Code] = (OptionsField, [0]),
        [StableHlo.Composite.Code] = (NewerOptionsField, [1]),
    };

    /// <returns>Indices, in the order of the options; none for operators that run no subgraph, or do not say which.</returns>
    public static int[] Read(OperatorKind kind, FlatTable op) =>
        Tables.TryGetValue(kind.Code, out var table) && op.Child(table.Options) is { } options
            ? Array.ConvertAll(table.Fields, field => options.Int(field))
            : [];
}
