namespace PerfSage.Core.Graphs;

/// <param name="Sha256">Lower-case hexadecimal digest of the file.</param>
internal sealed record ModelGraph(string Sha256, long FileBytes, Subgraph[] Subgraphs)
{
    public IEnumerable<OperatorInfo> Operators => Subgraphs.SelectMany(s => s.Operators);

    /// <summary>File size in KiB (1,024 bytes).</summary>
    public double FileKiB => FileBytes / 1024.0;
}
