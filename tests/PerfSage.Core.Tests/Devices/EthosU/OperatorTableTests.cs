using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Tests.Devices.EthosU;

public sealed class OperatorTableTests
{
    [Fact]
    public void What_can_be_fused_is_an_activation() =>
        Assert.All(
            OperatorCatalog.All.Select(Row).Where(row => row.IsFusible),
            row => Assert.NotEqual(ActivationKind.None, row.Activation)
        );

    [Fact]
    public void Kinds_without_a_line_are_all_the_same()
    {
        Assert.Same(EthosUOperator.Usual, Row(Opaque.Custom));
        Assert.Same(EthosUOperator.Usual, Row(OperatorCatalog.Of(9999)));
        Assert.NotSame(EthosUOperator.Usual, Row(Convolutions.Conv2D));
    }

    private static EthosUOperator Row(OperatorKind kind) => EthosUOperators.Of(new(kind, [], [], [], [], OperatorOptions.None));
}
