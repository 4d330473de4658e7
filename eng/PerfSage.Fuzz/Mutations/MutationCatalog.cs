using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Mutations;

/// <summary>All ways to change a file; how often one stands here is how often it is taken.</summary>
internal static class MutationCatalog
{
    private static readonly long[] Dimensions =
    [
        0,
        -1,
        1,
        2,
        3,
        5,
        16,
        17,
        255,
        1_024,
        65_536,
        1 << 20,
        1 << 30,
        int.MaxValue,
        int.MinValue,
    ];
    private static readonly long[] Indices = [-1, -2, 0, 1, 2, 3, 4, 5, 6, 7, 8, 20, int.MaxValue];
    private static readonly long[] Types = [.. Enumerable.Range(-1, 24).Select(i => (long)i)];
    private static readonly long[] Codes = [.. Enumerable.Range(-2, 215).Select(i => (long)i)];
    private static readonly long[] OptionTypes = [.. Enumerable.Range(0, 130).Select(i => (long)i)];

    private static readonly IMutation Content = new ContentMutation();
    private static readonly IMutation List = new ListMutation();
    private static readonly IMutation Offset = new OffsetMutation();

    public static IReadOnlyList<IMutation> All { get; } =
    [
        new NumberMutation(s => s is { Kind: SiteKind.Element, Field: "shape" }, Dimensions),
        new NumberMutation(s => s is { Kind: SiteKind.Element, Field: "shape" or "shape_signature" }, Dimensions),
        new NumberMutation(s => s is { Kind: SiteKind.Element, Field: "inputs" or "outputs" }, Indices),
        new NumberMutation(s => s is { Kind: SiteKind.Element, Table: "Operator", Field: "inputs" or "outputs" }, Indices),
        new NumberMutation(s => s is { Field: "type" }, Types),
        new NumberMutation(s => s is { Field: "builtin_code" or "deprecated_builtin_code" }, Codes),
        new NumberMutation(s => s is { Field: "builtin_options_type" or "builtin_options_2_type" }, OptionTypes),
        new NumberMutation(s => s is { Kind: SiteKind.Scalar, Table: "Options" }),
        new NumberMutation(s => s is { Kind: SiteKind.Scalar, Table: "Options" }),
        new NumberMutation(s => s is { Field: "buffer" or "opcode_index" or "subgraph_index" or "tensor_index" }, Indices),
        new NumberMutation(s => s is { Kind: SiteKind.Scalar, Table: "Buffer" }),
        new NumberMutation(s => s is { Table: "QuantizationParameters", Kind: SiteKind.Element or SiteKind.Scalar }),
        new NumberMutation(s => s.Kind is SiteKind.Scalar),
        new NumberMutation(s => s.Kind is SiteKind.Scalar or SiteKind.Element),
        new NumberMutation(s => s.Kind is SiteKind.Length),
        Offset,
        Offset,
        new SlotMutation(),
        new ByteMutation(),
        new LengthMutation(),
        List,
        List,
        List,
        Content,
        Content,
        new SpliceMutation(),
    ];
}
