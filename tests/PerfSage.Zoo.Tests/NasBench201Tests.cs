using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;
using PerfSage.Zoo.Spaces.NasBench201;
using PerfSage.Zoo.Tests.ReadBack;

namespace PerfSage.Zoo.Tests;

public class NasBench201Tests
{
    private const string Convolutions = "|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|nor_conv_3x3~1|skip_connect~2|";

    private static readonly NetworkTask Cifar100 = new(Height: 32, Width: 32, Channels: 3, Classes: 100);
    private static readonly NetworkTask NinaPro = new(Height: 52, Width: 16, Channels: 1, Classes: 18);
    private static readonly NetworkTask Darcy = new(Height: 88, Width: 88, Channels: 1, Classes: 1);

    /// <summary>
    /// Multiply-accumulates for CIFAR-10, CIFAR-100, NinaPro and Darcy, counted by the benchmarks; parameters of both variants.
    /// </summary>
    public static TheoryData<string, long, long, long, long, long, long> Published =>
        new()
        {
            {
                "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|",
                15647360,
                15653120,
                12474496,
                116098112,
                127978,
                126522
            },
            { Convolutions, 113951360, 113957120, 92346496, 859522112, 800538, 798522 },
            {
                "|avg_pool_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|avg_pool_3x3~0|avg_pool_3x3~1|avg_pool_3x3~2|",
                78561920,
                78567680,
                63592576,
                591889472,
                558058,
                556602
            },
            {
                "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|nor_conv_3x3~0|avg_pool_3x3~1|skip_connect~2|",
                113951360,
                113957120,
                92346496,
                859522112,
                800538,
                798522
            },
        };

    [Theory]
    [MemberData(nameof(Published))]
    public void Operations_and_parameters_are_the_published_ones(
        string text,
        long macs,
        long cifar100,
        long ninaPro,
        long darcy,
        long torchParameters,
        long eagleParameters
    )
    {
        var architecture = CellArchitecture.Parse(text);
        Assert.Equal((macs, eagleParameters), Figures(EagleNetwork.Build(architecture)));
        Assert.Equal((macs, torchParameters), Figures(TorchNetwork.Keras(architecture)));
        Assert.Equal(cifar100, Figures(TorchNetwork.LiteRt(architecture, Cifar100)).Macs);
        Assert.Equal(ninaPro, Figures(TorchNetwork.LiteRt(architecture, NinaPro)).Macs);
        Assert.Equal(darcy, Figures(TorchNetwork.LiteRt(architecture, Darcy)).Macs);
    }

    [Fact]
    public void The_skeleton_alone_has_the_published_operations() =>
        Assert.Equal(7783040, Figures(EagleNetwork.Build(CellArchitecture.Parse(Cell("none", "none", "none", "skip_connect")))).Macs);

    [Fact]
    public void A_network_of_eagle_has_the_operators_of_the_worked_example()
    {
        var graph = ReadModel.Of(EagleNetwork.Build(CellArchitecture.Parse(Convolutions))).Main;
        Assert.Equal(
            [
                (BuiltinOperator.Add, 47),
                (BuiltinOperator.AveragePool2D, 18),
                (BuiltinOperator.Conv2D, 52),
                (BuiltinOperator.FullyConnected, 1),
                (BuiltinOperator.Reshape, 1),
            ],
            Kinds(graph)
        );
        Assert.All(graph.Tensors.Where(t => t.Shape.Length == 4), t => Assert.Equal(TensorType.Int8, t.Type));
        // Without a bias there is no third input.
        Assert.All(graph.Operators.Where(o => o.Code is BuiltinOperator.Conv2D), o => Assert.Equal(2, o.Inputs.Length));
        Assert.Equal(46, graph.Operators.Count(o => o.Code is BuiltinOperator.Conv2D && o.Options!.Byte(3) == (byte)FusedActivation.Relu));
    }

    [Fact]
    public void A_network_of_torch_has_the_operators_of_the_worked_example()
    {
        var graph = ReadModel.Of(TorchNetwork.Keras(CellArchitecture.Parse(Convolutions))).Main;
        Assert.Equal(
            [
                (BuiltinOperator.Add, 48),
                (BuiltinOperator.AveragePool2D, 17),
                (BuiltinOperator.Conv2D, 52),
                (BuiltinOperator.FullyConnected, 1),
                (BuiltinOperator.Mean, 1),
                (BuiltinOperator.Mul, 1),
                (BuiltinOperator.Relu, 32),
            ],
            Kinds(graph)
        );
        Assert.All(graph.Tensors.Where(t => t.Shape.Length == 4), t => Assert.Equal(TensorType.Float32, t.Type));
    }

    [Fact]
    public void An_export_from_PyTorch_transposes_its_input_and_pads_in_front_of_strided_convolutions()
    {
        var graph = ReadModel.Of(TorchNetwork.LiteRt(CellArchitecture.Parse(Convolutions), Darcy)).Main;
        Assert.Equal([1, 1, 88, 88], graph.Inputs.Single().Shape);
        Assert.Equal([1, 88, 88, 1], graph.Operators.Single(o => o.Code is BuiltinOperator.Transpose).Outputs[0].Shape);
        Assert.Equal(
            [
                [1, 90, 90, 16],
                [1, 46, 46, 32],
            ],
            graph.Operators.Where(o => o.Code is BuiltinOperator.Pad).Select(o => o.Outputs[0].Shape)
        );
    }

    [Fact]
    public void A_relu_is_fused_where_nobody_reads_what_is_in_front_of_it()
    {
        var onlyConvolutions = CellArchitecture.Parse(Cell("nor_conv_3x3", "none", "nor_conv_1x1", "none", "none", "nor_conv_3x3"));
        var graph = ReadModel.Of(TorchNetwork.Keras(onlyConvolutions)).Main;
        // What is left is in front of the two reductions, whose shortcut reads the same sum.
        Assert.Equal(2, graph.Operators.Count(o => o.Code is BuiltinOperator.Relu));
    }

    [Fact]
    public void A_pool_takes_no_relu_in()
    {
        var poolThenConvolution = CellArchitecture.Parse(Cell("avg_pool_3x3", "none", "nor_conv_1x1", "none", "none", "avg_pool_3x3"));
        var graph = ReadModel.Of(TorchNetwork.Keras(poolThenConvolution)).Main;
        Assert.Equal(15 + 2, graph.Operators.Count(o => o.Code is BuiltinOperator.Relu));
    }

    [Fact]
    public void Torch_drops_what_nobody_reads_and_keeps_what_reads_a_zero()
    {
        var dead = CellArchitecture.Parse(Cell("none", "nor_conv_3x3", "none", "skip_connect", "nor_conv_1x1", "none"));
        var graph = ReadModel.Of(TorchNetwork.Keras(dead)).Main;
        var zeros = graph.Tensors.Where(t => t.Name.StartsWith("zero", StringComparison.Ordinal)).ToArray();
        Assert.Equal(15, zeros.Length);
        Assert.Equal(15, graph.Operators.Count(o => o.Inputs.Any(zeros.Contains)));
        Assert.Equal(7783040 + 15 * 262144, graph.Operators.Sum(o => o.Macs));
        // Eagle's builder prunes both.
        Assert.Equal(7783040, Figures(EagleNetwork.Build(dead)).Macs);
    }

    [Fact]
    public void Weights_have_no_content_and_parameters_of_operators_do()
    {
        var model = ReadModel.Of(TorchNetwork.LiteRt(CellArchitecture.Parse(Convolutions), Cifar100));
        Assert.All(model.Main.Tensors, t => Assert.Equal(t.Type is TensorType.Int32, t.Data.Length > 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("|nor_conv_3x3~0|+|none~0|none~1|")]
    [InlineData("|conv~0|+|none~0|none~1|+|none~0|none~1|none~2|")]
    [InlineData("|none~1|+|none~0|none~1|+|none~0|none~1|none~2|")]
    [InlineData("|none~0|+|none~0|none~1|+|none~0|none~1|none~2|none~2|")]
    public void What_is_no_architecture_is_refused(string text) => Assert.Throws<FormatException>(() => CellArchitecture.Parse(text));

    [Fact]
    public void The_space_is_written_as_it_is_read() =>
        Assert.Equal(
            15625,
            CellArchitecture.All.Select(a => a.ToString()).Where(t => CellArchitecture.Parse(t).ToString() == t).Distinct().Count()
        );

    [Fact]
    public void A_cell_that_nothing_leads_through_has_no_network()
    {
        var architecture = CellArchitecture.Parse(Cell("nor_conv_3x3", "none", "none", "none"));
        Assert.Throws<ArgumentException>(() => EagleNetwork.Build(architecture));
        Assert.Throws<ArgumentException>(() => TorchNetwork.Keras(architecture));
    }

    private static string Cell(string a, string b, string c, string d, string e = "none", string f = "none") =>
        $"|{a}~0|+|{b}~0|{c}~1|+|{d}~0|{e}~1|{f}~2|";

    private static (long Macs, long Parameters) Figures(ModelBuilder model)
    {
        var graph = ReadModel.Of(model).Main;
        var written = graph.Operators.SelectMany(o => o.Outputs).Concat(graph.Inputs).ToHashSet();
        return (
            graph.Operators.Sum(o => o.Macs),
            graph
                .Tensors.Where(t => t.Type is not TensorType.Int32 || t.Name.Contains("bias", StringComparison.Ordinal))
                .Where(t => !written.Contains(t))
                .Sum(t => t.Elements)
        );
    }

    private static IEnumerable<(BuiltinOperator Code, int Count)> Kinds(ReadGraph graph) =>
        graph.Operators.GroupBy(o => o.Code).Select(g => (g.Key, g.Count())).OrderBy(k => $"{k.Key}", StringComparer.Ordinal);
}
