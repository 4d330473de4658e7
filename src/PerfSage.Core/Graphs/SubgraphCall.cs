namespace PerfSage.Core.Graphs;

/// <summary>An operator that runs other subgraphs.</summary>
/// <param name="Caller">Index of its subgraph.</param>
/// <param name="Operator">Its index there.</param>
/// <param name="Callees">With how often each runs when the operator runs once.</param>
/// <param name="IsChoice">Whether only one of them runs.</param>
internal sealed record SubgraphCall(int Caller, int Operator, (int Subgraph, double Runs)[] Callees, bool IsChoice);
