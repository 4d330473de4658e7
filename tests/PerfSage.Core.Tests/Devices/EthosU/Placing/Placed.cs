using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Building;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Where operators of small models run.</summary>
internal static class Placed
{
    public static IReadOnlyList<string?> Reasons(EthosUGeneration generation, ModelGraph model) =>
        Array.ConvertAll(OperatorPlacer.Of(generation).Place(model), placement => placement.HostReason);

    /// <returns>Why the last operator runs on the host; null if it does not.</returns>
    public static string? Last(EthosUGeneration generation, Action<GraphBuilder> build) => Reasons(generation, Read(build))[^1];

    /// <summary>Tensors that nobody writes are constants of zeros.</summary>
    public static ModelGraph Read(Action<GraphBuilder> build)
    {
        var model = new ModelBuilder { FillConstants = true };
        build(model.Main);
        return Zoo.Read(model);
    }

    /// <returns>The model with other tensors at its last operator.</returns>
    public static ModelGraph WithLast(ModelGraph model, Func<OperatorInfo, OperatorInfo> change)
    {
        var graph = model.Subgraphs[0];
        return model with { Subgraphs = [graph with { Operators = [.. graph.Operators[..^1], change(graph.Operators[^1])] }] };
    }
}
