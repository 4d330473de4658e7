namespace PerfSage.Core.Graphs;

internal enum PaddingKind
{
    None,
    Same,
    Valid,
}
