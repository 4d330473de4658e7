using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

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

    // Without tensors no type and no shape can be to blame.
    private static bool IsSupported(OperatorKind kind) =>
        NpuSupport.Of(new(kind, [], [], [], [], OperatorOptions.None)) == OperatorSupport.Supported;
}
