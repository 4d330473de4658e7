using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Graphs;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Place;

/// <summary>Compares where operators are said to run with where the compiler put those of every labelled graph.</summary>
internal static class PlacementVerifier
{
    // As the labels call them.
    private static readonly (string Name, EthosUGeneration Generation)[] Accelerators =
    [
        ("u55", EthosUGeneration.U55),
        ("u65", EthosUGeneration.U55),
        ("u85", EthosUGeneration.U85),
    ];

    /// <exception cref="InvalidDataException">A shard lacks a file, or a graph has other operators than its labels.</exception>
    public static IReadOnlyList<AcceleratorPlacement> Verify(string folder)
    {
        var results = Array.ConvertAll(Accelerators, a => new AcceleratorPlacement(a.Name));
        foreach (var shard in Shard.All(folder))
        {
            var labels = shard.Hosts([.. Accelerators.Select(a => a.Name)]);
            foreach (var (id, graph) in shard.Graphs())
            {
                for (var i = 0; i < Accelerators.Length; i++)
                {
                    if (labels.Of(id, Accelerators[i].Name) is { } onHost)
                    {
                        Compare(results[i], id, graph, onHost, OperatorPlacer.Of(Accelerators[i].Generation).Place(graph));
                    }
                }
            }
        }

        return results;
    }

    private static void Compare(AcceleratorPlacement result, string id, ModelGraph graph, IReadOnlySet<int> onHost, Placement[] said)
    {
        if (onHost.Any(i => i >= said.Length))
        {
            throw new InvalidDataException($"the graph of '{id}' has fewer operators than its labels");
        }

        foreach (var (op, i) in graph.Subgraphs[0].Operators.Select((op, i) => (op, i)))
        {
            result
                .Of(op.Kind.Name)
                .Add(onHost.Contains(i), said[i].IsOnHost, () => $"{id} #{i}: {said[i].HostReason ?? "said to run on the accelerator"}");
        }
    }
}
