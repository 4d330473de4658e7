using PerfSage.Prediction.Inputs;

namespace PerfSage.Prediction;

/// <summary>Cuts many models into runs of the network.</summary>
internal static class NodeChunks
{
    // What one run touches then stays in the cache of a core. The network is independent per graph, so the cut changes no number.
    private const int MostNodesPerRun = 250;

    /// <returns>Indices of the models that have operators, in order.</returns>
    public static IEnumerable<List<int>> Of(IReadOnlyList<ModelInput> models)
    {
        var chunk = new List<int>();
        var nodes = 0;
        for (var i = 0; i < models.Count; i++)
        {
            if (chunk.Count > 0 && nodes + models[i].Features.NodeCount > MostNodesPerRun)
            {
                yield return chunk;
                (chunk, nodes) = ([], 0);
            }

            if (models[i].Features.NodeCount > 0)
            {
                chunk.Add(i);
                nodes += models[i].Features.NodeCount;
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
