using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

internal static class ActivationClassifier
{
    /// <summary>How the output unit applies the operator's activation (<c>ActivationFunctionType</c>: 1 to 3 ReLUs, 4 tanh).</summary>
    public static ActivationKind Of(OperatorInfo op) =>
        EthosUOperators.Of(op).Activation is not ActivationKind.None and var own
            ? own
            : op.Options.Activation switch
            {
                1 or 2 or 3 => ActivationKind.Clamp,
                4 => ActivationKind.Table,
                _ => ActivationKind.None,
            };
}
