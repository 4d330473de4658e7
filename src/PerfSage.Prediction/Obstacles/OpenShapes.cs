using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Prediction.Obstacles;

/// <summary>Tensors whose size nobody knows, so that everything computed on them could cost anything.</summary>
internal static class OpenShapes
{
    public static Obstacle? Find(ObstacleContext context)
    {
        var entry = context.Model.Subgraphs[0];
        var inputs = entry.Inputs.Select(i => entry.Tensors[i]).Where(t => t.IsDynamic).ToArray();
        if (inputs.Length > 0)
        {
            var names = string.Join(", ", inputs.Select(t => $"'{t.Name}' of rank {t.Rank}"));
            return new Obstacle(
                DiagnosticIds.OpenShape,
                $"its {(inputs.Length == 1 ? "input" : "inputs")} {names} {(inputs.Length == 1 ? "has" : "have")} open dimensions; "
                    + "say with InputShape what the device is given, e.g. InputShape=\"1x224x224x3\""
            );
        }

        var op = Array.FindIndex(context.Operators, o => o.Outputs.Any(t => t.IsDynamic));
        return op < 0
            ? null
            : new Obstacle(DiagnosticIds.OpenShape, $"{Reason(context, op)}; its cost is known only when it runs, so make the size fixed");
    }

    private static string Reason(ObstacleContext context, int op) =>
        context.Model.OpenShapes.Count > 0
            ? context.Model.OpenShapes[0]
            : $"the shape of tensor '{context.Operators[op].Outputs.First(t => t.IsDynamic).Name}' is open";
}
