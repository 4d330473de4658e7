using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Core.Analysis;
using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;

namespace PerfSage.Prediction.Obstacles;

/// <summary>Operators that multiply in numbers in which the device was never measured: its time in others says nothing of them.</summary>
internal static class MissingPrecision
{
    public static Obstacle? Find(ObstacleContext context)
    {
        var unmeasured = context.Lowered.Unmeasured(context.Device.System);
        var operators = Enumerable
            .Range(0, context.Operators.Length)
            .Where(i => unmeasured[i] is { } own && IsOf(own, context.Operators[i]))
            .ToArray();
        return operators.Length == 0
            ? null
            : new Obstacle(
                DiagnosticIds.MissingPrecision,
                $"{context.Name(operators)} {(operators.Length == 1 ? "computes" : "compute")} in {unmeasured[operators[0]]!.Precision}, "
                    + $"and {context.Device.Id} was measured in {string.Join(" and ", context.Device.Precision)} only; "
                    + "convert the model, or name a device that has it"
            );
    }

    private static bool IsOf(Unmeasured unmeasured, OperatorInfo op) => unmeasured.Precision is not null && MacCounter.Count(op) > 0;
}
