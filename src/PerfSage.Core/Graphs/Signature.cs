namespace PerfSage.Core.Graphs;

/// <summary>A way to run a model: one of its subgraphs, under a name. A model's signatures are alternatives.</summary>
/// <param name="Subgraph">Index.</param>
internal sealed record Signature(string Key, int Subgraph);
