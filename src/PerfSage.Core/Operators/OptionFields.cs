using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Fields that many options tables have.</summary>
internal static class OptionFields
{
    // Far more than any kernel takes.
    private const int MostDimensions = 64;

    /// <summary>A table that begins with a fused activation; nothing else of it shapes a cost.</summary>
    public static OptionsTable Activated(BuiltinOptionsType type) => new(type, t => new() { Activation = t.Byte(0) });

    /// <summary>A few numbers, for as many dimensions as a tensor can have or fewer.</summary>
    public static IReadOnlyList<int> Dimensions(this IFieldReader table, int field) => table.ShortInts(field, MostDimensions);

    public static PaddingKind Padding(this IFieldReader table, int field) => table.Byte(field) == 0 ? PaddingKind.Same : PaddingKind.Valid;

    /// <summary>A stride, size or dilation, at least 1: a zero, which real writers never emit, would be divided by.</summary>
    public static int Positive(this IFieldReader table, int field, int fallback = 0) => Math.Max(1, table.Int(field, fallback));
}
