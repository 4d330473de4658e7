using PerfSage.Contracts.Predictions;

namespace PerfSage.Prediction.Obstacles;

/// <summary>All that can keep a model from being predicted, in the order in which it is told. A cause is a class and a line.</summary>
internal static class ObstacleList
{
    private static readonly Func<ObstacleContext, Obstacle?>[] OfTheWhole = [OpenShapes.Find, UnknownExecution.Find];

    private static readonly Func<ObstacleContext, Obstacle?>[] OfOperators =
    [
        OpaqueOperators.Find,
        MissingPrecision.Find,
        HostFallback.Find,
        UnlearnedOperators.Find,
    ];

    // What operators cost depends on sizes and counts; where these are not known, it would be told of ones that are made up.
    public static Obstacle[] Of(ObstacleContext context) =>
        Found(OfTheWhole, context) is { Length: > 0 } first ? first : Found(OfOperators, context);

    private static Obstacle[] Found(Func<ObstacleContext, Obstacle?>[] causes, ObstacleContext context) =>
        [.. causes.Select(find => find(context)).OfType<Obstacle>()];
}
