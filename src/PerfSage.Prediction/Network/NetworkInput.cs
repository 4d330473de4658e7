namespace PerfSage.Prediction.Network;

/// <summary>One graph as the network reads it: N operators in file order, E edges.</summary>
/// <param name="Nodes">[N, F] row-major, columns as the network wants them.</param>
/// <param name="Kinds">[N] indices into the network's own list; 0 for kinds that it has not learned.</param>
/// <param name="EdgeSources">[E] producing operator; likewise <paramref name="EdgeTargets"/>, the consuming one.</param>
/// <param name="Edges">[E, Fe] row-major.</param>
internal sealed record NetworkInput(float[] Nodes, long[] Kinds, long[] EdgeSources, long[] EdgeTargets, float[] Edges);
