namespace PerfSage.Core.Analysis.Arena;

/// <summary>The memory that TensorFlow Lite's interpreter reserves for a model's tensors.</summary>
/// <param name="ArenaBytes">
/// Of what is written in each inference; the subgraphs that an inference can run have an arena each, all at the same time.
/// </param>
/// <param name="PersistentBytes">
/// Of what outlasts an inference: variables, and constants that are made when the model is loaded.
/// </param>
/// <param name="LiveBytes">
/// [s][n], bytes that are alive in the arenas while each operator of each subgraph runs, with what its callers keep.
/// </param>
/// <param name="ConstantBytes">Weights, which are read from the file where it is mapped; they are in no arena.</param>
internal sealed record ArenaPlan(long ArenaBytes, long PersistentBytes, long[][] LiveBytes, long ConstantBytes)
{
    public long PeakBytes => ArenaBytes + PersistentBytes;
}
