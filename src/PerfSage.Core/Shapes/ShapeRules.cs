using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>Which kinds of operators have a shape rule. Those that run other subgraphs are <see cref="Calls"/>.</summary>
internal static class ShapeRules
{
    // By names of the schema.
    private static readonly (ShapeRule Rule, string[] Kinds)[] Rows =
    [
        (WindowShapes.Convolution, ["CONV_2D"]),
        (WindowShapes.Depthwise, ["DEPTHWISE_CONV_2D"]),
        (WindowShapes.Transposed, ["TRANSPOSE_CONV", "CONV_3D_TRANSPOSE"]),
        (WindowShapes.Volume, ["CONV_3D"]),
        (WindowShapes.Pool, ["AVERAGE_POOL_2D", "L2_POOL_2D", "MAX_POOL_2D"]),
        (ProductShapes.FullyConnected, ["FULLY_CONNECTED"]),
        (ProductShapes.Batch, ["BATCH_MATMUL"]),
        (RecurrentShapes.Rnn, ["RNN", "UNIDIRECTIONAL_SEQUENCE_RNN"]),
        (RecurrentShapes.BidirectionalRnn, ["BIDIRECTIONAL_SEQUENCE_RNN"]),
        (RecurrentShapes.LstmCell, ["LSTM"]),
        (RecurrentShapes.Lstm, ["UNIDIRECTIONAL_SEQUENCE_LSTM"]),
        (RecurrentShapes.BidirectionalLstm, ["BIDIRECTIONAL_SEQUENCE_LSTM"]),
        (RecurrentShapes.Svdf, ["SVDF"]),
        (
            ElementWiseShapes.First,
            ["LOGISTIC", "RELU", "RELU_N1_TO_1", "RELU6", "TANH", "PRELU", "LEAKY_RELU", "ELU", "HARD_SWISH", "GELU", "RELU_0_TO_1"]
        ),
        (
            ElementWiseShapes.First,
            ["FLOOR", "EXP", "NEG", "SIN", "LOG", "SQRT", "RSQRT", "SQUARE", "ABS", "CEIL", "COS", "ROUND", "SIGN", "LOGICAL_NOT"]
        ),
        (ElementWiseShapes.First, ["SOFTMAX", "LOG_SOFTMAX", "L2_NORMALIZATION", "LOCAL_RESPONSE_NORMALIZATION", "CUMSUM"]),
        (ElementWiseShapes.First, ["QUANTIZE", "DEQUANTIZE", "CAST", "FAKE_QUANT", "DENSIFY", "BUCKETIZE", "IMAG", "REAL", "COMPLEX_ABS"]),
        (ElementWiseShapes.First, ["REVERSE_V2", "REVERSE_SEQUENCE", "MATRIX_SET_DIAG", "DYNAMIC_UPDATE_SLICE", "ZEROS_LIKE", "ADD_N"]),
        (ElementWiseShapes.Second, ["SELECT", "HASHTABLE_FIND"]),
        (
            ElementWiseShapes.Broadcast,
            ["ADD", "SUB", "MUL", "DIV", "MAXIMUM", "MINIMUM", "POW", "FLOOR_DIV", "FLOOR_MOD", "SQUARED_DIFFERENCE", "ATAN2"]
        ),
        (ElementWiseShapes.Broadcast, ["LESS", "LESS_EQUAL", "GREATER", "GREATER_EQUAL", "EQUAL", "NOT_EQUAL", "SELECT_V2"]),
        (ElementWiseShapes.Broadcast, ["LOGICAL_AND", "LOGICAL_OR", "BITWISE_XOR", "RIGHT_SHIFT"]),
        (ElementWiseShapes.Bitcast, ["BITCAST"]),
        (ReductionShapes.Reduce, ["MEAN", "SUM", "REDUCE_PROD", "REDUCE_MAX", "REDUCE_MIN", "REDUCE_ANY", "REDUCE_ALL"]),
        (ReductionShapes.Best, ["ARG_MAX", "ARG_MIN"]),
        (ReductionShapes.TopK, ["TOPK_V2"]),
        (ReductionShapes.Segments, ["SEGMENT_SUM"]),
        (
            ReductionShapes.UnsortedSegments,
            ["UNSORTED_SEGMENT_SUM", "UNSORTED_SEGMENT_PROD", "UNSORTED_SEGMENT_MAX", "UNSORTED_SEGMENT_MIN"]
        ),
        (ViewShapes.Reshape, ["RESHAPE"]),
        (ViewShapes.Squeeze, ["SQUEEZE"]),
        (ViewShapes.ExpandDims, ["EXPAND_DIMS"]),
        (ViewShapes.Shape, ["SHAPE"]),
        (ViewShapes.Rank, ["RANK"]),
        (JointShapes.Concatenation, ["CONCATENATION"]),
        (JointShapes.Pack, ["PACK"]),
        (JointShapes.Unpack, ["UNPACK"]),
        (JointShapes.Split, ["SPLIT"]),
        (JointShapes.SplitV, ["SPLIT_V"]),
        (SliceShapes.Slice, ["SLICE"]),
        (SliceShapes.Strided, ["STRIDED_SLICE"]),
        (GatherShapes.Gather, ["GATHER"]),
        (GatherShapes.GatherNd, ["GATHER_ND"]),
        (GatherShapes.Lookup, ["EMBEDDING_LOOKUP"]),
        (GatherShapes.HashLookup, ["HASHTABLE_LOOKUP"]),
        (GatherShapes.OneHot, ["ONE_HOT"]),
        (MoveShapes.Transpose, ["TRANSPOSE"]),
        (MoveShapes.Pad, ["PAD", "PADV2", "MIRROR_PAD"]),
        (MoveShapes.Tile, ["TILE"]),
        (BlockShapes.DepthToSpace, ["DEPTH_TO_SPACE"]),
        (BlockShapes.SpaceToDepth, ["SPACE_TO_DEPTH"]),
        (BlockShapes.BatchToSpace, ["BATCH_TO_SPACE_ND"]),
        (BlockShapes.SpaceToBatch, ["SPACE_TO_BATCH_ND"]),
        (MoveShapes.Resize, ["RESIZE_BILINEAR", "RESIZE_NEAREST_NEIGHBOR"]),
        (MoveShapes.MatrixDiagonal, ["MATRIX_DIAG"]),
        (CreationShapes.WrittenIn0, ["FILL", "RANDOM_UNIFORM", "RANDOM_STANDARD_NORMAL"]),
        (CreationShapes.WrittenIn1, ["SPARSE_TO_DENSE"]),
        (CreationShapes.WrittenIn2, ["SCATTER_ND"]),
        (CreationShapes.BroadcastTo, ["BROADCAST_TO"]),
        (CreationShapes.BroadcastArgs, ["BROADCAST_ARGS"]),
        (CreationShapes.Range, ["RANGE"]),
        (CreationShapes.Samples, ["MULTINOMIAL"]),
        (CreationShapes.Fourier, ["RFFT2D"]),
        (CreationShapes.Boxes, ["NON_MAX_SUPPRESSION_V4"]),
        (CreationShapes.ScoredBoxes, ["NON_MAX_SUPPRESSION_V5"]),
        (CreationShapes.Handle, ["VAR_HANDLE"]),
        (CreationShapes.OfValues, ["WHERE", "UNIQUE"]),
    ];

    private static readonly Dictionary<int, ShapeRule> ByCode = Rows.SelectMany(row => row.Kinds, (row, name) => (row.Rule, name))
        .ToDictionary(row => OperatorCatalog.All.Single(kind => kind.Name == row.name).Code, row => row.Rule);

    public static IEnumerable<OperatorKind> Kinds => OperatorCatalog.All.Where(kind => ByCode.ContainsKey(kind.Code));

    public static ShapeRule? Of(OperatorKind kind) => ByCode.GetValueOrDefault(kind.Code);
}
