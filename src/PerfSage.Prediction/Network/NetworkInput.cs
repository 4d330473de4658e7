namespace PerfSage.Prediction.Network;

/// <summary>One graph as the network reads it: N operators in file order, E edges, D devices.</summary>
/// <param name="Nodes">[N, F] row-major, columns that are the same on every device.</param>
/// <param name="Kinds">[N] indices into the network's own list; 0 for kinds that it has not learned.</param>
/// <param name="EdgeSources">[E] producing operator; likewise <paramref name="EdgeTargets"/>, the consuming one.</param>
/// <param name="Edges">[E, Fe] row-major.</param>
/// <param name="Terms">[D] of [N, T] row-major, what the family says of the operators on each device.</param>
/// <param name="Devices">[D] of [V], the devices themselves.</param>
internal sealed record NetworkInput(
    float[] Nodes,
    long[] Kinds,
    long[] EdgeSources,
    long[] EdgeTargets,
    float[] Edges,
    float[][] Terms,
    float[][] Devices
)
{
    /// <summary>[N, D, T].</summary>
    public IEnumerable<float> TermsByNode()
    {
        var width = Kinds.Length == 0 ? 0 : Terms[0].Length / Kinds.Length;
        for (var n = 0; n < Kinds.Length; n++)
        {
            foreach (var ofDevice in Terms)
            {
                for (var t = 0; t < width; t++)
                {
                    yield return ofDevice[(n * width) + t];
                }
            }
        }
    }
}
