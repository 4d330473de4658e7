using static PerfSage.Fuzz.Schema.FieldSchema;

namespace PerfSage.Fuzz.Schema;

/// <summary>
/// The tables of TFLite's schema.fbs, version 3, written down a second time: what PerfSage reads of them, or forgets to, must not decide
/// what is mutated and checked.
/// </summary>
internal static class TfLiteSchema
{
    /// <summary>Options whose only field is a list of numbers; those of all other operators are taken for scalars.</summary>
    public static readonly TableSchema NumberListOptions = new("Options", Numbers(0, "numbers", 4));

    public static readonly TableSchema OperatorCode = new(
        "OperatorCode",
        Scalar(0, "deprecated_builtin_code", 1),
        Text(1, "custom_code"),
        Scalar(2, "version", 4),
        Scalar(3, "builtin_code", 4)
    );

    public static readonly TableSchema Quantization = new(
        "QuantizationParameters",
        Numbers(0, "min", 4),
        Numbers(1, "max", 4),
        Numbers(2, "scale", 4),
        Numbers(3, "zero_point", 8),
        Scalar(6, "quantized_dimension", 4)
    );

    public static readonly TableSchema Sparsity = new("SparsityParameters", Numbers(0, "traversal_order", 4), Numbers(1, "block_map", 4));

    public static readonly TableSchema Tensor = new(
        "Tensor",
        Numbers(0, "shape", 4),
        Scalar(1, "type", 1),
        Scalar(2, "buffer", 4),
        Text(3, "name"),
        Child(4, "quantization", Quantization),
        Scalar(5, "is_variable", 1),
        Child(6, "sparsity", Sparsity),
        Numbers(7, "shape_signature", 4),
        Scalar(8, "has_rank", 1)
    );

    public static readonly TableSchema Operator = new(
        "Operator",
        Scalar(0, "opcode_index", 4),
        Numbers(1, "inputs", 4),
        Numbers(2, "outputs", 4),
        Scalar(3, "builtin_options_type", 1),
        Union(4, "builtin_options"),
        Numbers(5, "custom_options", 1),
        Scalar(6, "custom_options_format", 1),
        Numbers(7, "mutating_variable_inputs", 1),
        Numbers(8, "intermediates", 4),
        Scalar(9, "large_custom_options_offset", 8),
        Scalar(10, "large_custom_options_size", 8),
        Scalar(11, "builtin_options_2_type", 1),
        Union(12, "builtin_options_2")
    );

    public static readonly TableSchema Subgraph = new(
        "SubGraph",
        Children(0, "tensors", Tensor),
        Numbers(1, "inputs", 4),
        Numbers(2, "outputs", 4),
        Children(3, "operators", Operator),
        Text(4, "name")
    );

    public static readonly TableSchema Buffer = new("Buffer", Numbers(0, "data", 1), Scalar(1, "offset", 8), Scalar(2, "size", 8));

    public static readonly TableSchema Metadata = new("Metadata", Text(0, "name"), Scalar(1, "buffer", 4));

    public static readonly TableSchema TensorMap = new("TensorMap", Text(0, "name"), Scalar(1, "tensor_index", 4));

    public static readonly TableSchema Signature = new(
        "SignatureDef",
        Children(0, "inputs", TensorMap),
        Children(1, "outputs", TensorMap),
        Text(2, "signature_key"),
        Scalar(4, "subgraph_index", 4)
    );

    public static readonly TableSchema Model = new(
        "Model",
        Scalar(0, "version", 4),
        Children(1, "operator_codes", OperatorCode),
        Children(2, "subgraphs", Subgraph),
        Text(3, "description"),
        Children(4, "buffers", Buffer),
        Numbers(5, "metadata_buffer", 4),
        Children(6, "metadata", Metadata),
        Children(7, "signature_defs", Signature)
    );

    // ReshapeOptions and SqueezeOptions.
    private static readonly byte[] WithNumberList = [17, 30];

    /// <param name="type">A member of the union <c>BuiltinOptions</c>.</param>
    /// <returns>Null if all fields are taken for scalars.</returns>
    public static TableSchema? Options(int type) => WithNumberList.Contains((byte)type) ? NumberListOptions : null;
}
