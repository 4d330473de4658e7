namespace PerfSage.Core.Graphs;

/// <summary>One number of <see cref="OperatorOptions"/>, for code that goes through all of them.</summary>
/// <param name="Name">For people.</param>
/// <param name="Read">Flags as 0 and 1.</param>
internal sealed record OptionField(string Name, Func<OperatorOptions, int> Read)
{
    public const string Activation = "activation";
    public const string Padding = "padding";

    public static IReadOnlyList<OptionField> All { get; } =
    [
        new(Padding, o => (int)o.Padding),
        new(Activation, o => o.Activation),
        new("stride height", o => o.StrideH),
        new("stride width", o => o.StrideW),
        new("stride depth", o => o.StrideD),
        new("dilation height", o => o.DilationH),
        new("dilation width", o => o.DilationW),
        new("dilation depth", o => o.DilationD),
        new("window height", o => o.FilterH),
        new("window width", o => o.FilterW),
        new("depth multiplier", o => o.DepthMultiplier),
        new("axis", o => o.Axis),
        new("batch dimensions", o => o.BatchDimensions),
        new("begin mask", o => o.BeginMask),
        new("end mask", o => o.EndMask),
        new("ellipsis mask", o => o.EllipsisMask),
        new("new axis mask", o => o.NewAxisMask),
        new("shrink axis mask", o => o.ShrinkAxisMask),
        new("end is offset", o => o.EndIsOffset ? 1 : 0),
        new("depth axis", o => o.DepthAxis),
        new("block size", o => o.BlockSize),
        new("count", o => o.Count),
        new("keep dimensions", o => o.KeepDims ? 1 : 0),
        new("align corners", o => o.AlignCorners ? 1 : 0),
        new("half-pixel centers", o => o.HalfPixelCenters ? 1 : 0),
        new("adjoint first", o => o.AdjointX ? 1 : 0),
        new("adjoint second", o => o.AdjointY ? 1 : 0),
        new("time-major", o => o.TimeMajor ? 1 : 0),
        new("shuffled weights", o => o.ShuffledWeights ? 1 : 0),
        new("rank", o => o.Rank),
        new("basic kernel", o => o.BasicKernel ? 1 : 0),
        new("negative beta", o => o.NegativeBeta ? 1 : 0),
    ];
}
