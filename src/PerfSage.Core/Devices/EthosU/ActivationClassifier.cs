using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

internal static class ActivationClassifier
{
    /// <summary>How the output unit applies the operator's activation (<c>ActivationFunctionType</c>: 1 to 3 ReLUs, 4 tanh).</summary>
    public static ActivationKind Of(OperatorInfo op) => op.Name switch
    {
        "LOGISTIC" or "TANH" or "HARD_SWISH" or "LEAKY_RELU" or "EXP" or "GELU" or "ELU" or "RSQRT" or "SQRT" or "LOG" or "SIN" or "COS" => ActivationKind.Table,
        "RELU" or "RELU6" or "RELU_N1_TO_1" or "RELU_0_TO_1" => ActivationKind.Clamp,
        _ => op.Options.Activation switch
        {
            1 or 2 or 3 => ActivationKind.Clamp,
            4 => ActivationKind.Table,
            _ => ActivationKind.None,
        },
    };
}
