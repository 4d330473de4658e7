using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

internal static class TypeColumns
{
    private static readonly (string Name, TensorType?[] Values)[] Types =
    [
        ("none", [null]),
        ("int8", [TensorType.Int8]),
        ("uint8", [TensorType.UInt8]),
        ("int16", [TensorType.Int16, TensorType.UInt16]),
        ("int32", [TensorType.Int32, TensorType.UInt32]),
        ("int4", [TensorType.Int4]),
        ("float", [TensorType.Float32, TensorType.Float16, TensorType.Float64, TensorType.BFloat16]),
        ("bool", [TensorType.Bool]),
    ];

    private static readonly string[] Names = ["input_type", "output_type", "weight_type"];

    /// <returns>Whether a column says which element type a tensor has.</returns>
    public static bool Contains(Column column) => Names.Any(name => column.Name.StartsWith(name + "=", StringComparison.Ordinal));

    public static void Write(ColumnWriter columns, OperatorInfo op)
    {
        var input = op.Activations.FirstOrDefault();
        var output = op.Outputs.FirstOrDefault();
        var weights = op.Constants.MaxBy(t => t.Elements);
        columns.OneOf(Names[0], input?.Type, Types);
        columns.OneOf(Names[1], output?.Type, Types);
        columns.OneOf(Names[2], weights?.Type, Types);
        columns.Flag("quantized", output is { Quantization.ScaleCount: > 0 });
        columns.Flag("same_scale", input is not null && output is not null && input.Quantization.IsSameScale(output.Quantization));
        columns.Flag("inputs_same_scale", op.Activations.Take(2).ToArray() is [var a, var b] && a.Quantization.IsSameScale(b.Quantization));
    }
}
