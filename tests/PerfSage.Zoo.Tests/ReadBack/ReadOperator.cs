using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Tests.ReadBack;

/// <summary>An operator; omitted inputs are null.</summary>
internal sealed record ReadOperator(BuiltinOperator Code, int Version, ReadTensor?[] Inputs, ReadTensor[] Outputs)
{
    public required int DeprecatedCode { get; init; }

    public required string? CustomCode { get; init; }

    public required OptionsKind OptionsKind { get; init; }

    public required FlatTable? Options { get; init; }

    /// <summary>Multiplications, from shapes alone.</summary>
    public long Macs =>
        Code switch
        {
            BuiltinOperator.Conv2D => Outputs[0].Elements * (Inputs[1]!.Elements / Inputs[1]!.Shape[0]),
            BuiltinOperator.DepthwiseConv2D => Outputs[0].Elements * Inputs[1]!.Shape[1] * Inputs[1]!.Shape[2],
            BuiltinOperator.FullyConnected => Outputs[0].Elements * Inputs[1]!.Shape[1],
            BuiltinOperator.BatchMatMul => Outputs[0].Elements * Inputs[0]!.Shape[^1],
            _ => 0,
        };

    public static ReadOperator From(FlatTable table, FlatTable[] codes, ReadTensor[] tensors)
    {
        var code = codes[table.Int(0)];
        return new(
            (BuiltinOperator)code.Int(3),
            code.Int(2, 1),
            [.. table.Ints(1).Select(index => index < 0 ? null : tensors[index])],
            [.. table.Ints(2).Select(index => tensors[index])]
        )
        {
            DeprecatedCode = (sbyte)code.Byte(0),
            CustomCode = code.String(1),
            OptionsKind = (OptionsKind)table.Byte(3),
            Options = table.Has(4) ? table.Child(4) : null,
        };
    }
}
