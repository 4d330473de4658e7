using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>
/// What a model does outside the builtin operators. The last one is no operator: it says that the code is in another field.
/// </summary>
internal static class Opaque
{
    public static OperatorKind Custom { get; } = new(32, "CUSTOM") { Required = RequiredOperands.None };

    private static readonly OperatorKind Delegate = new(51, "DELEGATE") { Required = RequiredOperands.None };

    // Names by which compilers call what they made of a part of a model. Sources: Vela, the Coral compiler, LiteRT's ahead-of-time
    // compilation, NXP's Neutron converter, VeriSilicon's TIM-VX.
    private static readonly Dictionary<string, string> Compilers = new(StringComparer.Ordinal)
    {
        ["ethos-u"] = "an Arm Ethos-U",
        ["edgetpu-custom-op"] = "a Coral Edge TPU",
        ["DISPATCH_OP"] = "a vendor's accelerator by LiteRT",
        ["NeutronGraph"] = "an NXP Neutron NPU",
        ["vsi-npu"] = "a VeriSilicon NPU",
    };

    // Custom by name only: TensorFlow Lite itself has it, and it does no more than its builtin neighbours. It chooses and sorts boxes.
    private const string DetectionPostProcess = "TFLite_Detection_PostProcess";

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Custom, Delegate, new(127, "PLACEHOLDER_FOR_GREATER_OP_CODES") { Required = RequiredOperands.None }];

    /// <returns>Whether no more is known of an operator than the size of its tensors.</returns>
    public static bool IsOpaque(OperatorInfo op) =>
        op.Is(Delegate)
        || !OperatorCatalog.Contains(op.Code)
        || (StableHlo.All.Any(op.Is) && !op.Is(StableHlo.Composite))
        || (op.Is(Custom) && op.CustomName != DetectionPostProcess);

    /// <returns>Whose accelerator an operator was compiled for; null if it was not.</returns>
    public static string? CompiledFor(OperatorInfo op) =>
        op.Is(Custom) && op.CustomName is { } name ? Compilers.GetValueOrDefault(name)
        : op.Is(Delegate) ? "a delegate"
        : null;
}
