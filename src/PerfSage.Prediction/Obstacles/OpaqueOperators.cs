using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Core.Operators;

namespace PerfSage.Prediction.Obstacles;

/// <summary>Operators of which only the size of their tensors is known, not what they do with them.</summary>
internal static class OpaqueOperators
{
    public static Obstacle? Find(ObstacleContext context)
    {
        var opaque = Enumerable.Range(0, context.Operators.Length).Where(i => Opaque.IsOpaque(context.Operators[i])).ToArray();
        if (opaque.Length == 0)
        {
            return null;
        }

        var compiled = opaque.Select(i => Opaque.CompiledFor(context.Operators[i])).FirstOrDefault(c => c is not null);
        return new Obstacle(
            DiagnosticIds.OpaqueOperator,
            compiled is null
                ? $"nothing is known of what {context.Name(opaque)} {(opaque.Length == 1 ? "does" : "do")}; "
                    + "replace them by builtin operators, or measure the model on the device"
                : $"it is already compiled for {compiled} ({context.Name(opaque)}); give the original model"
        );
    }
}
