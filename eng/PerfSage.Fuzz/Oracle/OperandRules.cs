namespace PerfSage.Fuzz.Oracle;

/// <summary>Which operands an operator cannot do without, by code of <c>BuiltinOperator</c>, as TFLite's kernels check it.</summary>
internal static class OperandRules
{
    // CALL, CUSTOM, DELEGATE, WHILE, PLACEHOLDER, CALL_ONCE; StableHLO from 162, among which DILATE and REDUCE_WINDOW stand.
    private static readonly HashSet<int> Free = [31, 32, 51, 119, 127, 129, .. Enumerable.Range(162, 48).Except([203, 205])];

    private const int NewestCode = 209;

    // Codes by how many inputs they have at least; what is not here has one.
    private static readonly Dictionary<int, int[]> Codes = new()
    {
        [0] = [136, 142],
        [2] =
        [
            .. (int[])[0, 3, 4, 7, 9, 15, 18, 34, 36, 39, 40, 41, 42, 49, 54, 55, 56, 57, 58, 60, 61, 62, 63, 69, 70, 71, 72, 74, 78, 79],
            .. (int[])[81, 82, 84, 86, 89, 90, 91, 94, 95, 97, 23, 99, 100, 105, 106, 107, 112, 115, 125, 126, 128, 130, 131, 132, 140],
            .. (int[])[144, 145, 149, 156, 160, 161, 48],
        ],
        [3] = [10, 37, 38, 64, 65, 67, 96, 102, 122, 123, 137, 138, 141, 151, 153, 154, 155, 157, 203],
        [4] = [45, 68, 85],
        [5] = [24, 27, 33, 35, 120, 121, 205],
        [12] = [46],
        [20] = [16, 44],
        [48] = [52],
    };

    private static readonly Dictionary<int, int> Inputs = Codes
        .SelectMany(c => c.Value.Select(code => (code, c.Key)))
        .ToDictionary(c => c.code, c => c.Key);

    // Matrices, biases and states of an LSTM cell that always has them: of the forget gate, the cell and the output gate.
    private static readonly int[] Cell = [0, 2, 3, 4, 6, 7, 8, 13, 14, 15, 18, 19];
    private static readonly int[] BothCells = [0, 2, 3, 4, 6, 7, 8, 13, 14, 15, 19, 20, 21, 23, 24, 25, 30, 31, 32, 35, 36, 37, 38];

    // IF, HASHTABLE_IMPORT and ASSIGN_VARIABLE.
    private static readonly int[] WithoutOutput = [118, 138, 144];

    // HASHTABLE_LOOKUP, TOPK_V2, UNIQUE and NON_MAX_SUPPRESSION.
    private static readonly int[] WithTwoOutputs = [10, 48, 103, 120, 121];

    /// <param name="basicLstm">Whether the options of an LSTM ask for the kernel with five inputs and four outputs.</param>
    public static bool Hold(int code, int[] inputs, int[] outputs, bool basicLstm)
    {
        if (Free.Contains(code) || code is < 0 or > NewestCode)
        {
            return true;
        }

        var isBasic = code == 16 && basicLstm;
        var count = isBasic ? 5 : Inputs.GetValueOrDefault(code, 1);
        return inputs.Length >= count
            && Present(code, isBasic, inputs.Length, count).All(i => inputs[i] >= 0)
            && outputs.Length >= (isBasic ? 4 : Outputs(code));
    }

    private static int Outputs(int code) =>
        WithoutOutput.Contains(code) ? 0
        : WithTwoOutputs.Contains(code) ? 2
        : 1;

    private static IEnumerable<int> Present(int code, bool isBasic, int given, int count) =>
        code switch
        {
            // SVDF has its bias before its state.
            27 => [0, 1, 2, 4],
            46 => Enumerable.Range(0, 9),
            52 => BothCells,
            16 or 44 when !isBasic => Cell,
            // CONCATENATION, PACK and ADD_N take any number.
            2 or 83 or 106 => Enumerable.Range(0, given),
            _ => Enumerable.Range(0, count),
        };
}
