using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Domain;

namespace PerfSage.Prediction.Obstacles;

/// <summary>What is known of a model on a device before anything is judged.</summary>
/// <param name="Lowered">The model as the device's family runs it.</param>
/// <param name="Range">Where its operators differ from those of training.</param>
/// <param name="LatencyMs">[n], contribution of each operator; empty where the latency is not predicted.</param>
internal sealed record ObstacleContext(
    ModelGraph Model,
    DeviceProfile Device,
    IFamilyGraph Lowered,
    IReadOnlyList<RangeFinding> Range,
    double[] LatencyMs
)
{
    /// <summary>In the order of their indices in messages.</summary>
    public OperatorInfo[] Operators { get; } = [.. Model.Operators];

    /// <returns>E.g. <c>operator 3 SIN and 2 more</c>.</returns>
    public string Name(IReadOnlyList<int> operators) =>
        $"operator {operators[0]} {Operators[operators[0]].Name}{(operators.Count > 1 ? $" and {operators.Count - 1} more" : "")}";
}
