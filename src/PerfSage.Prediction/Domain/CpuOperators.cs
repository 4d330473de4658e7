using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Prediction.Domain;

/// <summary>
/// Operators that an Ethos-U hands to the CPU because of their element types. The training labels count NPU time only, so
/// nothing is known about how long they take.
/// </summary>
internal static class CpuOperators
{
    // A small in-order core without vector units makes about a hundred million steps a second. It only bounds, it does not predict.
    private const double MsPerStep = 1e-5;

    private static readonly HashSet<TensorType> NpuTypes =
        [TensorType.Int8, TensorType.UInt8, TensorType.Int16, TensorType.Int32];

    public static bool IsOne(OperatorInfo op) => op.Activations.Concat(op.Outputs).Any(t => !NpuTypes.Contains(t.Type));

    /// <summary>Time that the CPU's operators may take at most on a slow core: one step per multiplication and per element.</summary>
    public static double AllowanceMs(ModelGraph model) => model.Operators.Where(IsOne).Sum(Steps) * MsPerStep;

    private static double Steps(OperatorInfo op) =>
        (double)MacCounter.Count(op) + op.Activations.Sum(t => t.Elements) + op.Outputs.Sum(t => t.Elements);
}
