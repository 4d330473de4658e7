using PerfSage.Core.Alignment;
using PerfSage.Core.Analysis;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Core.Tests.Golden;
using PerfSage.Core.TfLite;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Operators;

/// <summary>A custom operator may call itself whatever it likes.</summary>
public sealed class CustomOperatorTests
{
    private const string Fancy = "Fancy";

    public static TheoryData<string> Builtins => [.. OperatorCatalog.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Builtins))]
    public void The_name_of_a_builtin_changes_nothing(string name)
    {
        var (named, other) = (Model(name), Model(Fancy));
        Assert.Equal(name, named.Operators.ElementAt(1).Name);
        Assert.Equal(new NamedColumns(other).Nodes, new NamedColumns(named).Nodes);
        Assert.Equal([null, "a custom operator"], HostReasons(named).Take(2));
        Assert.Equal(0, MacCounter.Count(named.Operators.ElementAt(1)));
    }

    [Fact]
    public void It_is_never_taken_for_the_builtin()
    {
        var (custom, builtin) = (Model("CONV_2D").Operators.ElementAt(1), Zoo.Last([1, 9, 7, 16], (g, x) => g.Conv2D(x, 32, 3)));
        Assert.Equal(builtin.Name, custom.Name);
        Assert.False(custom.Is(Convolutions.Conv2D));
        Assert.True(builtin.Is(Convolutions.Conv2D));
        Assert.NotEqual(OperatorLabel.Of(builtin, LabelDetail.Kind), OperatorLabel.Of(custom, LabelDetail.Kind));
    }

    [Fact]
    public void Custom_operators_of_different_names_are_told_apart() =>
        Assert.NotEqual(
            OperatorLabel.Of(Model("A").Operators.ElementAt(1), LabelDetail.Kind),
            OperatorLabel.Of(Model("B").Operators.ElementAt(1), LabelDetail.Kind)
        );

    // Between convolutions, so that it could be fused or merged; with the operands of a convolution and of a transposed one.
    private static ModelGraph Model(string name) =>
        Zoo.Read(g =>
        {
            var x = g.Conv2D(g.Input([1, 9, 7, 16]), 16, 1);
            var y = g.AddTensor(PerfSage.Zoo.Schema.TensorType.Int8, x.Shape);
            g.AddCustomOperator(name, [x, g.Weights(16, 3, 2, 16), x], [y]);
            g.Output(g.Conv2D(y, 8, 3));
        });

    private static IEnumerable<string?> HostReasons(ModelGraph model)
    {
        var device = FamilyDevices.Npus[0];
        return device.Family.Lower(model).Placements(device.System).Select(placement => placement.HostReason);
    }
}
