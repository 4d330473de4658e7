using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Prediction.Domain;

/// <summary>
/// Operators that an Ethos-U leaves to the CPU. The training labels count NPU time only, so nothing is known about how long
/// they take.
/// </summary>
internal static class CpuOperators
{
    // A small in-order core without vector units makes about a hundred million steps a second. It only bounds, it does not predict.
    private const double MsPerStep = 1e-5;

    public static bool IsOne(OperatorInfo op) => !NpuSupport.HasSupportedTypes(op) || !NpuSupport.IsSupportedKind(op);

    /// <summary>Time that the CPU's operators may take at most on a slow core: one step per multiplication and per element.</summary>
    public static double AllowanceMs(ModelGraph model) => model.Operators.Where(IsOne).Sum(Steps) * MsPerStep;

    /// <returns>One short text for each reason.</returns>
    public static IEnumerable<string> Texts(ModelGraph model)
    {
        var operators = model.Operators.ToArray();
        var foreign = operators.Where(op => !NpuSupport.HasSupportedTypes(op)).ToArray();
        if (foreign.Length > 0)
        {
            yield return $"{foreign.Length} of {operators.Length} operators are not int8, uint8 or int16 and would run on the CPU, whose time is not predicted";
        }

        var unsupported = operators.Where(op => NpuSupport.HasSupportedTypes(op) && !NpuSupport.IsSupportedKind(op)).ToArray();
        if (unsupported.Length > 0)
        {
            var names = string.Join(", ", unsupported.Select(op => op.Name).Distinct(StringComparer.Ordinal));
            yield return $"{unsupported.Length} of {operators.Length} operators ({names}) cannot run on the NPU as they are and would run on the CPU, whose time is not predicted";
        }
    }

    private static double Steps(OperatorInfo op) =>
        (double)MacCounter.Count(op) + op.Activations.Sum(t => t.Elements) + op.Outputs.Sum(t => t.Elements);
}
