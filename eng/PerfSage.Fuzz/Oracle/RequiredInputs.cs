namespace PerfSage.Fuzz.Oracle;

/// <summary>How many inputs an operator cannot do without, by code of <c>BuiltinOperator</c>, as TFLite's kernels check it.</summary>
internal static class RequiredInputs
{
    // CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED, CONV_3D and BATCH_MATMUL.
    private static readonly int[] Products = [3, 4, 9, 132, 126];

    // TRANSPOSE_CONV and CONV_3D_TRANSPOSE.
    private static readonly int[] Transposed = [67, 141];

    public static int Of(int code) =>
        Transposed.Contains(code) ? 3
        : Products.Contains(code) ? 2
        : 0;
}
