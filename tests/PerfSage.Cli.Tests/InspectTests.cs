using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;

namespace PerfSage.Cli.Tests;

public sealed class InspectTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    [Fact]
    public void Text_shows_the_facts()
    {
        var result = Perfsage.Run("inspect", models.Kws);
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"MACs +2,656,768\n", result.Output.ReplaceLineEndings("\n"));
        Assert.Matches("input +input +1x49x10x1 int8", result.Output);
        Assert.Matches("0 +CONV_2D +1x49x10x1 int8 +1x25x5x64 int8 +320,000", result.Output);
        Assert.Matches("unknown +no operator", result.Output);
    }

    [Fact]
    public void JSON_has_all_operators_with_their_sizes()
    {
        var json = Perfsage.Run("inspect", models.Kws, "--format", "json").Json;
        Assert.Equal(2_656_768, json.GetProperty("facts").GetProperty("macs").GetInt64());
        var operators = json.GetProperty("subgraphs")[0].GetProperty("operators");
        Assert.Equal(13, operators.GetArrayLength());
        // 49 x 10 in, 25 x 5 x 64 out, 10 x 4 x 64 weights and 64 biases of four bytes.
        Assert.Equal(490, operators[0].GetProperty("inputBytes").GetInt64());
        Assert.Equal(8_000, operators[0].GetProperty("outputBytes").GetInt64());
        Assert.Equal(2_560 + 256, operators[0].GetProperty("weightBytes").GetInt64());
        Assert.Equal(490 + 8_000, operators[0].GetProperty("liveBytes").GetInt64());
    }

    [Fact]
    public void A_custom_operator_is_called_unknown()
    {
        var model = new ModelBuilder();
        var (x, y) = (model.Main.Input([1, 8]), model.Main.AddTensor(Zoo.Schema.TensorType.Int8, [1, 8]));
        model.Main.AddCustomOperator("Fancy", [x], [y]);
        model.Main.Output(model.Main.Relu(y));
        model.Save(models.Path("fancy.tflite"));
        Assert.Matches("unknown +Fancy", Perfsage.Run("inspect", models.Path("fancy.tflite")).Output);
    }

    [Fact]
    public void No_network_is_needed() => Assert.Equal(0, Perfsage.Run("inspect", models.Path("float.tflite")).ExitCode);
}
