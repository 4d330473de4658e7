using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Operators;

/// <summary>How many inputs and outputs TFLite's kernels check for, of every kind of the schema.</summary>
internal static class OperandCases
{
    // Kinds by how many inputs and outputs they have at least.
    private static readonly Dictionary<(int Inputs, int Outputs), string> Counts = new()
    {
        [(0, 0)] = "CALL CALL_ONCE CUSTOM DELEGATE PLACEHOLDER_FOR_GREATER_OP_CODES WHILE",
        [(0, 1)] = "HASHTABLE VAR_HANDLE",
        [(1, 0)] = "IF",
        [(1, 1)] = """
            ABS AVERAGE_POOL_2D BITCAST BUCKETIZE CAST CEIL COMPLEX_ABS CONCATENATION CONCAT_EMBEDDINGS COS DENSIFY DEPTH_TO_SPACE
            DEQUANTIZE ELU
            EXP FAKE_QUANT FLOOR GELU HARD_SWISH HASHTABLE_SIZE IMAG L2_NORMALIZATION L2_POOL_2D LEAKY_RELU LOCAL_RESPONSE_NORMALIZATION LOG
            LOGICAL_NOT LOGISTIC LOG_SOFTMAX MATRIX_DIAG MAX_POOL_2D NEG PACK QUANTIZE RANDOM_STANDARD_NORMAL RANDOM_UNIFORM RANK
            READ_VARIABLE
            REAL RELU RELU6 RELU_0_TO_1 RELU_N1_TO_1 RESHAPE ROUND RSQRT SHAPE SIGN SIN SKIP_GRAM SOFTMAX SPACE_TO_DEPTH SQRT SQUARE SQUEEZE
            TANH UNPACK WHERE ZEROS_LIKE
            """,
        [(1, 2)] = "UNIQUE",
        [(2, 0)] = "ASSIGN_VARIABLE",
        [(2, 1)] = """
            ADD ADD_N ARG_MAX ARG_MIN ATAN2 BATCH_MATMUL BITWISE_XOR BROADCAST_ARGS BROADCAST_TO CONV_2D CONV_3D CUMSUM
            DEPTHWISE_CONV_2D DIV
            EMBEDDING_LOOKUP EQUAL EXPAND_DIMS FILL FLOOR_DIV FLOOR_MOD FULLY_CONNECTED GATHER GATHER_ND GREATER GREATER_EQUAL
            LESS LESS_EQUAL
            LOGICAL_AND LOGICAL_OR LSH_PROJECTION MATRIX_SET_DIAG MAXIMUM MEAN MINIMUM MIRROR_PAD MUL MULTINOMIAL NOT_EQUAL PAD
            PADV2 POW PRELU
            REDUCE_ALL REDUCE_ANY REDUCE_MAX REDUCE_MIN REDUCE_PROD RESIZE_BILINEAR RESIZE_NEAREST_NEIGHBOR REVERSE_SEQUENCE
            REVERSE_V2 RFFT2D
            RIGHT_SHIFT SEGMENT_SUM SPLIT SQUARED_DIFFERENCE SUB SUM TILE TRANSPOSE
            """,
        [(2, 2)] = "TOPK_V2",
        [(3, 0)] = "HASHTABLE_IMPORT",
        [(3, 1)] = """
            BATCH_TO_SPACE_ND CONV_3D_TRANSPOSE DILATE DYNAMIC_UPDATE_SLICE HASHTABLE_FIND RANGE SCATTER_ND SELECT SELECT_V2 SLICE
            SPACE_TO_BATCH_ND SPLIT_V TRANSPOSE_CONV UNSORTED_SEGMENT_MAX UNSORTED_SEGMENT_MIN UNSORTED_SEGMENT_PROD UNSORTED_SEGMENT_SUM
            """,
        [(3, 2)] = "HASHTABLE_LOOKUP",
        [(4, 1)] = "ONE_HOT SPARSE_TO_DENSE STRIDED_SLICE",
        [(5, 1)] = "EMBEDDING_LOOKUP_SPARSE REDUCE_WINDOW RNN SVDF UNIDIRECTIONAL_SEQUENCE_RNN",
        [(5, 2)] = "NON_MAX_SUPPRESSION_V4 NON_MAX_SUPPRESSION_V5",
        [(12, 1)] = "BIDIRECTIONAL_SEQUENCE_RNN",
        [(20, 1)] = "LSTM UNIDIRECTIONAL_SEQUENCE_LSTM",
        [(48, 1)] = "BIDIRECTIONAL_SEQUENCE_LSTM",
    };

    // Of these inputs, those that may be absent.
    private static readonly Dictionary<string, int[]> Optional = new(StringComparer.Ordinal)
    {
        ["SVDF"] = [3],
        ["BIDIRECTIONAL_SEQUENCE_RNN"] = [9, 10, 11],
        ["LSTM"] = [1, 5, 9, 10, 11, 12, 16, 17],
        ["UNIDIRECTIONAL_SEQUENCE_LSTM"] = [1, 5, 9, 10, 11, 12, 16, 17],
        ["BIDIRECTIONAL_SEQUENCE_LSTM"] =
        [
            .. (int[])[1, 5, 9, 10, 11, 12, 16, 17, 18, 22, 26, 27, 28, 29, 33, 34],
            .. (int[])[39, 40, 41, 42, 43, 44, 45, 46, 47],
        ],
    };

    private static readonly string[] Variadic = ["ADD_N", "CONCATENATION", "PACK"];

    private static readonly Dictionary<string, (int Inputs, int Outputs)> ByName = Counts
        .SelectMany(c => c.Value.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => (name, c.Key)))
        .ToDictionary(c => c.name, c => c.Key, StringComparer.Ordinal);

    /// <returns>StableHLO requires nothing; any other kind has to be listed.</returns>
    public static OperandCase Of(BuiltinOperator code, string name)
    {
        var (inputs, outputs) = name.StartsWith("STABLEHLO_", StringComparison.Ordinal) ? (0, 0) : ByName[name];
        return new(code, name, inputs, outputs, Optional.GetValueOrDefault(name, []), Variadic.Contains(name));
    }
}
