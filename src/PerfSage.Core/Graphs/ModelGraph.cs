namespace PerfSage.Core.Graphs;

/// <param name="Sha256">Lower-case hexadecimal digest of the file.</param>
internal sealed record ModelGraph(string Sha256, long FileBytes, Subgraph[] Subgraphs)
{
    public IEnumerable<OperatorInfo> Operators => Subgraphs.SelectMany(s => s.Operators);

    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>Where it begins that the sizes of tensors are not known, a sentence each; none if all are.</summary>
    public IReadOnlyList<string> OpenShapes { get; init; } = [];

    public ModelExecution Execution { get; init; } = ModelExecution.Once;

    /// <summary>File size in KiB (1,024 bytes).</summary>
    public double FileKiB => FileBytes / 1024.0;
}
