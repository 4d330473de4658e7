namespace PerfSage.Core.Alignment;

/// <summary>An operator before and after; numbered in file order through all subgraphs, from 0.</summary>
/// <param name="Base">Null when it was added.</param>
/// <param name="Head">Null when it was removed.</param>
internal readonly record struct OperatorPair(int? Base, int? Head);
