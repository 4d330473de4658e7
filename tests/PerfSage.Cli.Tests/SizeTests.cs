using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Cli.Tests;

/// <summary>A file of a few hundred bytes can name sizes that no machine has.</summary>
public sealed class SizeTests : IDisposable
{
    private readonly ModelFolder models = new();

    [Theory]
    [InlineData("predict")]
    [InlineData("explain")]
    [InlineData("inspect")]
    [InlineData("check", "--max-latency-ms", "1000000")]
    public void A_product_of_more_than_64_bits_is_an_error_of_the_model(string command, params string[] more)
    {
        var path = models.Path("huge.tflite");
        Huge().Save(path);
        string[] device = command == "inspect" ? [] : ["--device", "npu"];
        var result = Perfsage.Run([command, path, .. device, .. more]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            [$"perfsage: '{path}' cannot be read: operator 0 FULLY_CONNECTED multiplies or moves more than 64-bit numbers count"],
            result.ErrorLines
        );
        Assert.Empty(result.Output);
    }

    // 2^14 inputs of 2^49 bytes, which no operator counts.
    [Fact]
    public void An_arena_of_more_than_64_bits_is_an_error_of_the_model()
    {
        var model = new ModelBuilder();
        var graph = model.Main;
        Tensor[] inputs = [.. Enumerable.Range(0, 1 << 14).Select(_ => graph.Input([1 << 23, 1 << 23], TensorType.Float64))];
        graph.Output(inputs);
        var (x, y) = (graph.Input([1, 4]), graph.AddTensor(TensorType.Int8, [1, 4]));
        graph.AddOperator(BuiltinOperator.Relu, [x], [y]);
        graph.Output(y);
        model.Save(models.Path("wide.tflite"));
        foreach (var device in new[] { "npu", "pixel4-cpu" })
        {
            var result = Perfsage.Run("predict", models.Path("wide.tflite"), "--device", device);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("its tensors take more memory than 64-bit numbers count", result.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    public void Without_elements_a_model_would_cost_nothing(int inputHeight, int outputHeight)
    {
        var model = new ModelBuilder();
        var graph = model.Main;
        var (x, y) = (graph.Input([1, inputHeight, 4, 2]), graph.AddTensor(TensorType.Int8, [1, outputHeight, 4, 2]));
        graph.AddOperator(BuiltinOperator.Relu, [x], [y]);
        graph.Output(y);
        model.Save(models.Path("zero.tflite"));
        var result = Perfsage.Run("check", models.Path("zero.tflite"), "--device", "npu", "--max-latency-ms", "1000");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("of operator 0 RELU has no elements: its shape is 1x0x4x2", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => models.Dispose();

    // Two matrices of 2^23 rows and columns; only their shapes are in the file.
    private static ModelBuilder Huge()
    {
        var model = new ModelBuilder();
        var graph = model.Main;
        var x = graph.Input([1 << 23, 1 << 23]);
        var w = graph.Input([1 << 23, 1 << 23]);
        var y = graph.AddTensor(TensorType.Int8, [1 << 23, 1 << 23]);
        graph.AddOperator(BuiltinOperator.FullyConnected, [x, w], [y]);
        graph.Output(y);
        return model;
    }
}
