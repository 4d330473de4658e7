using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices;

/// <summary>
/// Operators that an accelerator leaves to its host. The labels count the accelerator's time only, so nothing is known about how
/// long they take.
/// </summary>
internal static class HostOperators
{
    // A small in-order core without vector units makes about a hundred million steps a second. It only bounds, it does not predict.
    private const double MsPerStep = 1e-5;

    /// <summary>Time that the host's operators may take at most on a slow core: one step per multiplication and per element.</summary>
    public static double AllowanceMs(ModelGraph model, IDeviceFamily family) =>
        model.Operators.Where(op => family.Support(op) != OperatorSupport.Supported).Sum(Steps) * MsPerStep;

    /// <returns>One short text for each reason.</returns>
    public static IEnumerable<string> Texts(ModelGraph model, IDeviceFamily family)
    {
        var operators = model.Operators.ToArray();
        var support = Array.ConvertAll(operators, family.Support);
        if (support.Count(s => s == OperatorSupport.UnsupportedType) is var foreign and > 0)
        {
            yield return $"{foreign} of {operators.Length} operators are not {family.Words.Types} "
                + "and would run on the CPU, whose time is not predicted";
        }

        var unsupported = operators.Where((_, i) => support[i] == OperatorSupport.UnsupportedOperator).ToArray();
        if (unsupported.Length > 0)
        {
            var names = string.Join(", ", unsupported.Select(op => op.Name).Distinct(StringComparer.Ordinal));
            yield return $"{unsupported.Length} of {operators.Length} operators ({names}) "
                + $"cannot run on the {family.Words.Accelerator} as they are "
                + "and would run on the CPU, whose time is not predicted";
        }
    }

    private static double Steps(OperatorInfo op) =>
        (double)MacCounter.Count(op) + op.Activations.Sum(t => t.Elements) + op.Outputs.Sum(t => t.Elements);
}
