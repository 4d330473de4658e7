namespace PerfSage.Gate.Diff;

/// <summary>Two models that the user named.</summary>
/// <param name="BaseModel">As the user wrote it; the diff has the head's name.</param>
/// <param name="Diff">With both sides.</param>
internal sealed record Comparison(string BaseModel, ModelDiff Diff)
{
    public ModelSide Base => Diff.Base ?? throw new InvalidOperationException("a comparison needs a base");

    public ModelSide Head => Diff.Head ?? throw new InvalidOperationException("a comparison needs a head");

    public bool IsSameFile => Base.Sha256 == Head.Sha256;
}
