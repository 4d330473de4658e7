using Microsoft.ML.OnnxRuntime;

namespace PerfSage.Prediction.Network;

/// <summary>Cuts what a run of the network returns into what it says of each graph on each device.</summary>
internal static class NetworkResults
{
    /// <param name="results">prediction and spread [G, D, K], contribution [N, D, K], embedding [G, E].</param>
    /// <returns>[G][D].</returns>
    public static NetworkOutput[][] Split(GraphBatch batch, IReadOnlyList<OrtValue> results)
    {
        var prediction = results[0].GetTensorDataAsSpan<float>();
        var spread = results[1].GetTensorDataAsSpan<float>();
        var contribution = results[2].GetTensorDataAsSpan<float>();
        var embedding = results[3].GetTensorDataAsSpan<float>();
        var columns = prediction.Length / (batch.GraphCount * batch.DeviceCount);
        var depth = embedding.Length / batch.GraphCount;
        var outputs = new NetworkOutput[batch.GraphCount][];
        for (var g = 0; g < outputs.Length; g++)
        {
            var place = embedding.Slice(g * depth, depth).ToArray();
            outputs[g] = new NetworkOutput[batch.DeviceCount];
            for (var d = 0; d < batch.DeviceCount; d++)
            {
                var row = ((g * batch.DeviceCount) + d) * columns;
                outputs[g][d] = new NetworkOutput(
                    prediction.Slice(row, columns).ToArray(),
                    spread.Slice(row, columns).ToArray(),
                    Contributions(batch, contribution, g, d, columns),
                    place
                );
            }
        }

        return outputs;
    }

    private static float[] Contributions(GraphBatch batch, ReadOnlySpan<float> all, int graph, int device, int columns)
    {
        var (first, end) = (batch.NodeStart[graph], batch.NodeStart[graph + 1]);
        var own = new float[(end - first) * columns];
        for (var n = first; n < end; n++)
        {
            all.Slice(((n * batch.DeviceCount) + device) * columns, columns).CopyTo(own.AsSpan((n - first) * columns));
        }

        return own;
    }
}
