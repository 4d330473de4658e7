using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Cli.Tests;

/// <summary>TensorFlow Lite refuses these models; their costs would come out as next to nothing.</summary>
public sealed class OperandTests : IDisposable
{
    private readonly ModelFolder models = new();

    [Theory]
    [InlineData(BuiltinOperator.Conv2D, 0, 1, "operator 0 CONV_2D has no input 0")]
    [InlineData(BuiltinOperator.Conv2D, 1, 1, "operator 0 CONV_2D has no input 1")]
    [InlineData(BuiltinOperator.Conv2D, 2, 0, "operator 0 CONV_2D has no output 0")]
    [InlineData(BuiltinOperator.DepthwiseConv2D, 1, 1, "operator 0 DEPTHWISE_CONV_2D has no input 1")]
    [InlineData(BuiltinOperator.Conv3D, 1, 1, "operator 0 CONV_3D has no input 1")]
    [InlineData(BuiltinOperator.FullyConnected, 1, 1, "operator 0 FULLY_CONNECTED has no input 1")]
    [InlineData(BuiltinOperator.BatchMatMul, 1, 1, "operator 0 BATCH_MATMUL has no input 1")]
    [InlineData(BuiltinOperator.TransposeConv, 2, 1, "operator 0 TRANSPOSE_CONV has no input 2")]
    [InlineData(BuiltinOperator.Conv3DTranspose, 2, 1, "operator 0 CONV_3D_TRANSPOSE has no input 2")]
    [InlineData(BuiltinOperator.Add, 1, 1, "operator 0 ADD has no input 1")]
    [InlineData(BuiltinOperator.MaxPool2D, 0, 1, "operator 0 MAX_POOL_2D has no input 0")]
    [InlineData(BuiltinOperator.Softmax, 1, 0, "operator 0 SOFTMAX has no output 0")]
    [InlineData(BuiltinOperator.UnidirectionalSequenceLstm, 19, 1, "operator 0 UNIDIRECTIONAL_SEQUENCE_LSTM has no input 19")]
    public void An_operator_needs_its_operands_and_an_output(BuiltinOperator code, int inputs, int outputs, string error)
    {
        var model = new ModelBuilder();
        var (x, y) = (model.Main.Input([1, 4, 4, 2]), model.Main.AddTensor(TensorType.Int8, [1, 4, 4, 2]));
        model.Main.AddOperator(code, [.. Enumerable.Repeat(x, inputs)], [.. Enumerable.Repeat(y, outputs)]);
        model.Main.Output(outputs > 0 ? y : x);
        var path = models.Path("odd.tflite");
        model.Save(path);
        var result = Perfsage.Run("check", path, "--device", "npu", "--max-latency-ms", "1000");
        Assert.Equal([$"perfsage: '{path}' cannot be read: {error}"], result.ErrorLines);
        Assert.Equal(2, result.ExitCode);
    }

    public void Dispose() => models.Dispose();
}
