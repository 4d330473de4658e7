using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Prediction.Obstacles;

/// <summary>Loops that run until a value says no, and models that can be run in several ways.</summary>
internal static class UnknownExecution
{
    public static Obstacle? Find(ObstacleContext context) =>
        context.Model.Execution.Unknown is { } reason ? new Obstacle(DiagnosticIds.UnknownExecution, reason) : null;
}
