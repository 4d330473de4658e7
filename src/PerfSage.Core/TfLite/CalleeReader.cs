using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.TfLite;

/// <summary>Reads which subgraphs an operator runs.</summary>
internal static class CalleeReader
{
    /// <summary>StableHLOCompositeOptions in the union BuiltinOptions2 of schema.fbs.</summary>
    private const byte CompositeType = 21;

    private static readonly Dictionary<int, (OptionsUnion Union, byte Type, int[] Fields)> Tables = new()
    {
        [ControlFlow.Call.Code] = (OptionsUnion.Builtin, (byte)BuiltinOptionsType.Call, [0]),
        [ControlFlow.If.Code] = (OptionsUnion.Builtin, (byte)BuiltinOptionsType.If, [0, 1]),
        [ControlFlow.While.Code] = (OptionsUnion.Builtin, (byte)BuiltinOptionsType.While, [0, 1]),
        [ControlFlow.CallOnce.Code] = (OptionsUnion.Builtin, (byte)BuiltinOptionsType.CallOnce, [0]),
        [StableHlo.Composite.Code] = (OptionsUnion.Builtin2, CompositeType, [1]),
    };

    /// <returns>Indices, in the order of the options; none for operators that run no subgraph, or do not say which.</returns>
    public static int[] Read(OperatorKind kind, FlatTable op) =>
        Tables.TryGetValue(kind.Code, out var own) && own.Union.Table(op, own.Type) is { } options
            ? Array.ConvertAll(own.Fields, field => options.Int(field))
            : [];
}
