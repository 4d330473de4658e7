using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Graphs;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using TensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Core.Tests.Devices.Processor;

/// <summary>Which kernel computes an operator.</summary>
public sealed class KernelListTests
{
    private static readonly Dictionary<string, (string Kernel, int[] Shape, Func<GraphBuilder, Tensor, Tensor> Layer)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["1x1"] = ("pointwise", [1, 8, 8, 16], (g, x) => g.Conv2D(x, 8, 1)),
        ["1x1 with steps"] = ("pointwise", [1, 8, 8, 16], (g, x) => g.Conv2D(x, 8, 1, 2)),
        ["1x1 of an image's three channels"] = ("pointwise", [1, 8, 8, 3], (g, x) => g.Conv2D(x, 8, 1)),
        ["1x1 over one pixel"] = ("vector", [1, 1, 1, 16], (g, x) => g.Conv2D(x, 8, 1)),
        ["1x1 in groups"] = ("grouped", [1, 8, 8, 16], (g, x) => g.Conv2D(x, 8, 1, groups: 2)),
        ["3x3 in groups"] = ("grouped", [1, 8, 8, 64], (g, x) => g.Conv2D(x, 64, 3, groups: 4)),
        ["3x3 of four channels"] = ("stem", [1, 8, 8, 4], (g, x) => g.Conv2D(x, 8, 3, 2)),
        ["7x7 of an image's three channels"] = ("stem-large", [1, 8, 8, 3], (g, x) => g.Conv2D(x, 8, 7, 2)),
        ["3x3 of five channels"] = ("conv-3x3", [1, 9, 9, 5], (g, x) => g.Conv2D(x, 8, 3)),
        ["3x3 to few pixels"] = ("conv-3x3-small", [1, 8, 8, 5], (g, x) => g.Conv2D(x, 8, 3)),
        ["3x3 with steps to few pixels"] = ("conv-3x3-strided", [1, 8, 8, 5], (g, x) => g.Conv2D(x, 8, 3, 2)),
        ["3x3 with steps"] = ("conv-3x3-strided", [1, 8, 8, 16], (g, x) => g.Conv2D(x, 8, 3, 2)),
        ["3x3 of many channels and tiles"] = ("conv-3x3-wide", [1, 21, 21, 61], (g, x) => g.Conv2D(x, 61, 3)),
        ["3x3 of many channels and few tiles"] = ("conv-3x3", [1, 20, 20, 61], (g, x) => g.Conv2D(x, 61, 3)),
        ["3x3 of many tiles and few channels"] = ("conv-3x3", [1, 32, 32, 60], (g, x) => g.Conv2D(x, 61, 3)),
        ["3x3 to few channels"] = ("conv-3x3", [1, 32, 32, 61], (g, x) => g.Conv2D(x, 60, 3)),
        ["3x3 with steps over many"] = ("conv-3x3-strided", [1, 64, 64, 64], (g, x) => g.Conv2D(x, 64, 3, 2)),
        ["9x1"] = ("conv-3x3", [1, 64, 64, 64], (g, x) => g.Conv2D(x, 64, (9, 1))),
        ["5x5"] = ("conv-large", [1, 8, 8, 16], (g, x) => g.Conv2D(x, 8, 5)),
        ["1x3"] = ("conv-large", [1, 8, 8, 16], (g, x) => g.Conv2D(x, 8, (1, 3))),
        ["transposed"] = ("conv-transposed", [1, 8, 8, 16], (g, x) => g.TransposeConv(x, 8, 3, 2)),
        ["depthwise 3x3"] = ("depthwise-3x3", [1, 8, 8, 16], (g, x) => g.DepthwiseConv2D(x, 3)),
        ["depthwise 3x3 with steps"] = ("depthwise-3x3-strided", [1, 8, 8, 16], (g, x) => g.DepthwiseConv2D(x, 3, 2)),
        ["depthwise 5x5"] = ("depthwise-large", [1, 8, 8, 16], (g, x) => g.DepthwiseConv2D(x, 5)),
        ["depthwise 5x5 with steps"] = ("depthwise-large-strided", [1, 8, 8, 16], (g, x) => g.DepthwiseConv2D(x, 5, (1, 2))),
        ["fully connected"] = ("fully-connected", [1, 64], (g, x) => g.FullyConnected(x, 8)),
        ["fully connected, many rows"] = ("matrix-product", [2, 64], (g, x) => g.FullyConnected(x, 8)),
        ["product of two"] = ("matrix-product", [1, 4, 4], (g, x) => g.BatchMatMul(x, x)),
        ["LSTM"] = ("recurrent", [1, 4, 8], (g, x) => g.UnidirectionalSequenceLstm(x, 4)),
        ["nearest"] = ("resize", [1, 8, 8, 4], (g, x) => g.ResizeNearestNeighbor(x, 16)),
        ["bilinear"] = ("resize", [1, 8, 8, 4], (g, x) => g.ResizeBilinear(x, 16)),
        ["pool"] = ("pool", [1, 8, 8, 4], (g, x) => g.MaxPool2D(x, 2)),
        ["pool of the whole"] = ("global-pool", [1, 8, 8, 4], (g, x) => g.AveragePool2D(x, 8)),
        ["mean"] = ("global-pool", [1, 8, 8, 4], (g, x) => g.Mean(x, [1, 2])),
        ["sum of two"] = ("add", [1, 8, 8, 4], (g, x) => g.Add(x, g.Relu(x))),
        ["sum with a broadcast"] = ("scale", [1, 8, 8, 4], (g, x) => g.Mul(x, g.Mean(x, [1, 2], keepDimensions: true))),
        ["product with a constant"] = ("scale", [1, 8, 8, 4], (g, x) => g.Mul(x, g.ConstantLike(x, [1, 2, 3, 4], [4]))),
        ["RELU"] = ("activation", [1, 8, 8, 4], (g, x) => g.Relu(x)),
        ["softmax"] = ("softmax", [1, 8], (g, x) => g.Softmax(x)),
        ["sigmoid"] = ("function", [1, 8], (g, x) => g.Logistic(x)),
        ["concatenation"] = ("concatenation", [1, 8], (g, x) => g.Concatenation([x, x], 1)),
        ["pad"] = ("pad", [1, 8, 8, 4], (g, x) => g.Pad(x, [(0, 0), (1, 1), (1, 1), (0, 0)])),
        ["reshape"] = ("view", [1, 8], (g, x) => g.Reshape(x, [2, 4])),
        ["transpose"] = ("move", [1, 8, 4], (g, x) => g.Transpose(x, [0, 2, 1])),
        ["what nobody knows"] = ("other", [1, 8], (g, x) => g.Unary((BuiltinOperator)9999, x)),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operator_is_computed_by_its_kernel(string name)
    {
        var (kernel, shape, layer) = Cases[name];
        Assert.Equal(kernel, KernelList.Of(Zoo.Last(shape, layer)).Id);
    }

    [Fact]
    public void Every_kernel_has_an_example() =>
        Assert.Equal(KernelList.All.Select(k => k.Id).Order(), Cases.Values.Select(c => c.Kernel).Distinct().Order());

    [Fact]
    public void Relatives_lead_to_a_kernel_that_every_unit_has()
    {
        foreach (var kernel in KernelList.All.Where(k => k.Id != "view"))
        {
            Assert.True(KernelList.Line(kernel).Last().IsRequired, kernel.Id);
        }
    }

    [Theory]
    [InlineData("depthwise-large-strided", "depthwise-large-strided, depthwise-large, depthwise-3x3, conv-3x3")]
    [InlineData("vector", "vector, pointwise")]
    [InlineData("matrix-product", "matrix-product, pointwise")]
    [InlineData("softmax", "softmax, function, activation, add")]
    [InlineData("view", "view")]
    public void The_nearest_relative_comes_first(string kernel, string line) =>
        Assert.Equal(line, string.Join(", ", KernelList.Line(KernelList.Find(kernel)!).Select(k => k.Id)));

    [Theory]
    [InlineData(TensorType.Float32, null, "float32")]
    [InlineData(TensorType.Float32, TensorType.Int8, "hybrid")]
    [InlineData(TensorType.Int8, null, "int8")]
    [InlineData(TensorType.UInt8, null, "int8")]
    [InlineData(TensorType.Int16, null, "int16")]
    public void Numbers_are_those_of_the_feature_maps(object activations, object? weights, string precision)
    {
        var model = new ModelBuilder(activationType: (TensorType)activations);
        model.Main.Output(model.Main.FullyConnected(model.Main.Input([1, 16]), 4, options: new() { Type = (TensorType?)weights }));
        Assert.Equal(precision, Precision.Of(Zoo.Read(model).Operators.Single())?.Id);
    }

    [Fact]
    public void Half_precision_has_times_of_its_own()
    {
        var op = Read(g => g.Unary(BuiltinOperator.Relu, g.Input([1, 8], TensorType.Float16)));
        Assert.Equal("float16", Precision.Of(op)?.Id);
    }

    [Fact]
    public void Indices_and_truth_values_have_none()
    {
        var op = Read(g => g.Operator(BuiltinOperator.LogicalNot, [g.Input([1, 8], TensorType.Bool)], [1, 8]));
        Assert.Null(Precision.Of(op));
    }

    private static OperatorInfo Read(Func<GraphBuilder, Tensor> layer) => Zoo.Read(g => g.Output(layer(g))).Operators.Last();
}
