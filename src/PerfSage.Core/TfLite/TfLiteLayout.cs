using static PerfSage.Core.TfLite.FieldShape;

namespace PerfSage.Core.TfLite;

/// <summary>
/// What leads where in the tables of the public TFLite schema (tensorflow/lite/schema/schema.fbs, version 3). Fields that are not here are
/// those of options, and of newer schemas.
/// </summary>
internal static class TfLiteLayout
{
    private static readonly FieldLayout[] OperatorCode = [new(0, Scalar, 1), new(1, Text), new(2, Scalar, 4), new(3, Scalar, 4)];

    private static readonly FieldLayout[] Quantization =
    [
        new(0, Numbers, 4),
        new(1, Numbers, 4),
        new(2, Numbers, 4),
        new(3, Numbers, 8),
        new(4, Scalar, 1),
        new(5, AnyTable),
        new(6, Scalar, 4),
    ];

    private static readonly FieldLayout[] Dimension =
    [
        new(0, Scalar, 1),
        new(1, Scalar, 4),
        new(2, Scalar, 1),
        new(3, AnyTable),
        new(4, Scalar, 1),
        new(5, AnyTable),
    ];

    private static readonly FieldLayout[] Sparsity = [new(0, Numbers, 4), new(1, Numbers, 4), new(2, Tables, Table: Dimension)];

    private static readonly FieldLayout[] Variant = [new(0, Numbers, 4), new(1, Scalar, 1), new(2, Scalar, 1)];

    private static readonly FieldLayout[] Tensor =
    [
        new(0, Numbers, 4),
        new(1, Scalar, 1),
        new(2, Scalar, 4),
        new(3, Text),
        new(4, FieldShape.Table, Table: Quantization),
        new(5, Scalar, 1),
        new(6, FieldShape.Table, Table: Sparsity),
        new(7, Numbers, 4),
        new(8, Scalar, 1),
        new(9, Tables, Table: Variant),
    ];

    private static readonly FieldLayout[] Operator =
    [
        new(0, Scalar, 4),
        new(1, Numbers, 4),
        new(2, Numbers, 4),
        new(3, Scalar, 1),
        new(4, AnyTable),
        new(5, Numbers, 1),
        new(6, Scalar, 1),
        new(7, Numbers, 1),
        new(8, Numbers, 4),
        new(9, Scalar, 8),
        new(10, Scalar, 8),
        new(11, Scalar, 1),
        new(12, AnyTable),
        new(13, Scalar, 4),
    ];

    private static readonly FieldLayout[] Subgraph =
    [
        new(0, Tables, Table: Tensor),
        new(1, Numbers, 4),
        new(2, Numbers, 4),
        new(3, Tables, Table: Operator),
        new(4, Text),
        new(5, Scalar, 4),
    ];

    private static readonly FieldLayout[] Buffer = [new(0, Numbers, 1), new(1, Scalar, 8), new(2, Scalar, 8)];

    private static readonly FieldLayout[] Metadata = [new(0, Text), new(1, Scalar, 4)];

    private static readonly FieldLayout[] TensorMap = [new(0, Text), new(1, Scalar, 4)];

    private static readonly FieldLayout[] Signature =
    [
        new(0, Tables, Table: TensorMap),
        new(1, Tables, Table: TensorMap),
        new(2, Text),
        new(3, Text),
        new(4, Scalar, 4),
    ];

    public static IReadOnlyList<FieldLayout> Model { get; } =
    [
        new(0, Scalar, 4),
        new(1, Tables, Table: OperatorCode),
        new(2, Tables, Table: Subgraph),
        new(3, Text),
        new(4, SharedTables, Table: Buffer),
        new(5, Numbers, 4),
        new(6, Tables, Table: Metadata),
        new(7, Tables, Table: Signature),
    ];
}
