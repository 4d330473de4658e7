using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using PerfSage.Zoo.Tests.ReadBack;

namespace PerfSage.Zoo.Tests;

public class FileFormatTests
{
    public static TheoryData<string> ModelNames => [.. AllModels.Keys];

    private static Dictionary<string, Func<ModelBuilder>> AllModels { get; } =
        ModelFamilies
            .All.Select(family => (family.Name, Factory: new Func<ModelBuilder>(() => family.Build())))
            .Concat(LayerModels.All.Select(model => ("layer " + model.Name, model.Factory)))
            .Concat(OddModels.All.Select(model => ("odd " + model.Name, model.Factory)))
            .ToDictionary(entry => entry.Item1, entry => entry.Item2);

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Every_model_is_a_well_formed_file(string name)
    {
        var file = AllModels[name]().ToBytes();
        var model = ReadModel.Of(file);

        Assert.Equal("TFL3", model.Identifier);
        Assert.Equal(3, model.SchemaVersion);
        Assert.False(model.Buffers[0].Has(0));
        Assert.All(model.Buffers[1..], buffer => Assert.Equal(0, buffer.VectorStart(0) % 16));
        Assert.All(
            model.Graphs,
            graph => Assert.Equal(graph.Tensors.Length, graph.Tensors.Select(tensor => tensor.Name).Distinct().Count())
        );
        Assert.Equal(file, AllModels[name]().ToBytes());
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Constants_have_exactly_the_bytes_of_their_shape(string name)
    {
        var constants = ReadModel.Of(AllModels[name]()).Graphs.SelectMany(graph => graph.Tensors).Where(tensor => tensor.Buffer > 0);

        Assert.All(constants, tensor => Assert.Equal((tensor.Elements * tensor.Type.BitsPerElement() + 7) / 8, tensor.Data.Length));
    }

    [Fact]
    public void Description_is_kept()
    {
        var model = new ModelBuilder { Description = "Füße" };
        model.Main.Output(model.Main.Input([1]));

        Assert.Equal("Füße", ReadModel.Of(model).Description);
    }

    [Fact]
    public void Operator_codes_are_shared_by_operators_of_the_same_version()
    {
        var model = new ModelBuilder();
        model.Main.Output(model.Main.Relu(model.Main.Relu(model.Main.Input([1, 4]))));
        model.Main.Output(model.Main.Relu(model.Main.Input([1, 4], TensorType.Float32)));

        var codes = FlatTable.Root(model.ToBytes()).Children(1);

        Assert.Equal([2, 1], codes.Select(code => code.Int(2, 1)));
    }

    [Theory]
    [InlineData(BuiltinOperator.Relu, 19)]
    [InlineData(BuiltinOperator.BatchMatMul, 126)]
    [InlineData((BuiltinOperator)127, 127)]
    [InlineData(BuiltinOperator.Gelu, 127)]
    [InlineData((BuiltinOperator)9999, 127)]
    public void Codes_that_do_not_fit_the_old_field_leave_a_placeholder_in_it(BuiltinOperator code, int deprecated)
    {
        var node = Assert.Single(ReadModel.Of(graph => graph.AddOperator(code, [], [])).Main.Operators);

        Assert.Equal(code, node.Code);
        Assert.Equal(deprecated, node.DeprecatedCode);
    }

    [Fact]
    public void Legacy_codes_are_in_the_old_field_only()
    {
        var model = new ModelBuilder { LegacyOperatorCodes = true };
        model.Main.Output(model.Main.Relu(model.Main.Input([1, 4])));

        var node = Assert.Single(ReadModel.Of(model).Main.Operators);

        Assert.Equal(0, (int)node.Code);
        Assert.Equal((int)BuiltinOperator.Relu, node.DeprecatedCode);
    }

    [Fact]
    public void Omitted_constants_refer_to_the_empty_buffer()
    {
        var model = new ModelBuilder { OmitConstantData = true };
        model.Main.Output(model.Main.FullyConnected(model.Main.Input([1, 4]), 2));

        var read = ReadModel.Of(model);

        Assert.Single(read.Buffers);
        Assert.All(read.Main.Tensors, tensor => Assert.Equal(0, tensor.Buffer));
    }

    [Fact]
    public void Custom_operators_keep_their_name_and_options()
    {
        var model = new ModelBuilder();
        model.Main.AddCustomOperator("Détecteur", [], [], [1, 2, 255]);

        var table = FlatTable.Root(model.ToBytes()).Children(2)[0].Children(3)[0];
        var node = Assert.Single(ReadModel.Of(model).Main.Operators);

        Assert.Equal((BuiltinOperator.Custom, "Détecteur"), (node.Code, node.CustomCode));
        Assert.Equal([1, 2, 255], table.Bytes(5));
    }
}
