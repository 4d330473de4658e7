using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>What the NPU leaves to the CPU.</summary>
public sealed class NpuSupportTests
{
    [Fact]
    public void It_never_has_these_kinds_and_may_have_any_other() =>
        Assert.Equal(
            [Moves.DepthToSpace.Name, Normalizations.L2Normalization.Name, Moves.MirrorPad.Name, Moves.SpaceToDepth.Name],
            OperatorCatalog.All.Where(kind => !IsSupported(kind)).Select(kind => kind.Name).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData(2, false, true)]
    [InlineData(2, true, true)]
    [InlineData(4, false, true)]
    [InlineData(4, true, false)]
    [InlineData(8, false, true)]
    [InlineData(8, true, false)]
    [InlineData(3, false, false)]
    public void A_resize_about_half_pixel_centres_can_only_double(int factor, bool centres, bool expected) =>
        Assert.Equal(expected, IsSupported(Zoo.Last([1, 5, 7, 8], (g, x) => g.ResizeBilinear(x, (5 * factor, 7 * factor), centres))));

    // Without tensors no type and no shape can be to blame.
    private static bool IsSupported(OperatorKind kind) => IsSupported(new OperatorInfo(kind, [], [], [], [], OperatorOptions.None));

    private static bool IsSupported(OperatorInfo op) => NpuSupport.Of(op) == OperatorSupport.Supported;
}
