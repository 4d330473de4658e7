using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Catalog;

/// <summary>Models of one layer each, in every element type that TFLite's CPU kernels run; names are <c>layer-type</c>.</summary>
public static class LayerModels
{
    private static readonly TensorType[] AllTypes = [TensorType.Int8, TensorType.Float32, TensorType.Int16, TensorType.UInt8];
    private static readonly TensorType[] NoInt16 = [TensorType.Int8, TensorType.Float32, TensorType.UInt8];
    private static readonly TensorType[] NoUInt8 = [TensorType.Int8, TensorType.Float32, TensorType.Int16];

    public static IReadOnlyList<NamedModel> All { get; } =
    [
        .. Image("conv2d", AllTypes, (graph, x) => graph.Conv2D(x, 8, 3, stride: 2, activation: FusedActivation.Relu)),
        .. Image("conv2d-1x1", AllTypes, (graph, x) => graph.Conv2D(x, 5, 1)),
        .. Image(
            "conv2d-valid",
            AllTypes,
            (graph, x) => graph.Conv2D(x, 6, (3, 5), padding: Padding.Valid, activation: FusedActivation.Relu6)
        ),
        .. Image("conv2d-dilated", NoInt16, (graph, x) => graph.Conv2D(x, 4, 3, dilation: 2)),
        .. Image("conv2d-sparse", AllTypes, (graph, x) => graph.Conv2D(x, 8, 3, options: new WeightOptions { ZeroFraction = 0.5 })),
        .. Image("conv2d-grouped", [TensorType.Int8, TensorType.Float32], (graph, x) => graph.Conv2D(x, 8, 3, groups: 2)),
        .. Image(
            "conv2d-hybrid",
            [TensorType.Float32],
            (graph, x) => graph.Conv2D(x, 8, 3, options: new WeightOptions { Type = TensorType.Int8 })
        ),
        .. Image("depthwise", AllTypes, (graph, x) => graph.DepthwiseConv2D(x, 3, stride: 2, activation: FusedActivation.Relu6)),
        .. Image("depthwise-multiplier", AllTypes, (graph, x) => graph.DepthwiseConv2D(x, 3, depthMultiplier: 2)),
        .. Image("transpose-conv", AllTypes, (graph, x) => graph.TransposeConv(x, 6, 3, stride: 2)),
        .. Image("dense", AllTypes, (graph, x) => graph.FullyConnected(x, 7, FusedActivation.Relu)),
        .. Image("dense-kept-dimensions", NoInt16, (graph, x) => graph.FullyConnected(x, 7, keepDimensions: true)),
        .. Image("dense-no-bias", NoUInt8, (graph, x) => graph.FullyConnected(x, 7, options: new WeightOptions { Bias = false })),
        .. Image("average-pool", AllTypes, (graph, x) => graph.AveragePool2D(x, 2)),
        .. Image("max-pool", AllTypes, (graph, x) => graph.MaxPool2D(x, 3, stride: 2, Padding.Same)),
        .. Image("mean", AllTypes, (graph, x) => graph.Mean(x, [1, 2])),
        .. Image("add", AllTypes, (graph, x) => graph.Add(x, graph.Input(x.Shape), FusedActivation.Relu)),
        .. Image("add-broadcast", NoInt16, (graph, x) => graph.Add(x, graph.ConstantLike(x, [0.1, -0.2, 0.3, 0.4], [4]))),
        .. Image("sub", AllTypes, (graph, x) => graph.Sub(x, graph.Input(x.Shape))),
        .. Image("mul", AllTypes, (graph, x) => graph.Mul(x, graph.Input(x.Shape))),
        .. Image(
            "squared-difference",
            [TensorType.Int8, TensorType.Float32],
            (graph, x) => graph.SquaredDifference(x, graph.Input(x.Shape))
        ),
        .. Image("concatenation", AllTypes, (graph, x) => graph.Concatenation([x, graph.Input(x.Shape)], 3)),
        .. Image("concatenation-requantized", [TensorType.Int8], (graph, x) => graph.Concatenation([x, graph.Conv2D(x, 3, 1)], 3)),
        .. Image("reshape", AllTypes, (graph, x) => graph.Reshape(x, [1, 32, 8])),
        .. Image("transpose", AllTypes, (graph, x) => graph.Transpose(x, [0, 2, 1, 3])),
        .. Image("pad", AllTypes, (graph, x) => graph.Pad(x, [(0, 0), (1, 2), (3, 0), (0, 0)])),
        .. Image("strided-slice", AllTypes, (graph, x) => graph.StridedSlice(x, [0, 1, 0, 0], [1, 8, 7, 4], [1, 2, 3, 1])),
        .. Image("resize-nearest", AllTypes, (graph, x) => graph.ResizeNearestNeighbor(x, (16, 12))),
        .. Image("resize-bilinear", AllTypes, (graph, x) => graph.ResizeBilinear(x, (13, 16))),
        .. Image("relu", AllTypes, ActivationLayers.Relu),
        .. Image("relu6", NoInt16, ActivationLayers.Relu6),
        .. Image("leaky-relu", AllTypes, (graph, x) => graph.LeakyRelu(x)),
        .. Image("hard-swish", NoInt16, ActivationLayers.HardSwish),
        .. Image("logistic", AllTypes, ActivationLayers.Logistic),
        .. Image("tanh", AllTypes, ActivationLayers.Tanh),
        .. Image("softmax", AllTypes, (graph, x) => graph.Softmax(x)),
        .. Image("layer-normalization", [TensorType.Int8, TensorType.Float32], NormalizationLayers.LayerNormalization),
        .. Image("batch-matmul", NoUInt8, (graph, x) => graph.BatchMatMul(x, graph.Input([1, 8, 4, 6]))),
        .. Image("batch-matmul-adjoint", NoUInt8, (graph, x) => graph.BatchMatMul(x, graph.Input([1, 8, 5, 4]), adjointSecond: true)),
        .. Image("dequantize", [TensorType.Int8, TensorType.Int16, TensorType.UInt8], QuantizationLayers.Dequantize),
        .. Image("quantize", [TensorType.Float32], (graph, x) => graph.Quantize(x)),
        .. Sequence(
            "svdf",
            [TensorType.Int8, TensorType.Float32],
            (graph, x) => graph.Svdf(graph.Reshape(x, [1, 48]), units: 6, rank: 2, memory: 4)
        ),
        .. Sequence("lstm", [TensorType.Int8, TensorType.Float32], (graph, x) => graph.UnidirectionalSequenceLstm(x, 8)),
        .. AllTypes.Select(type => new NamedModel($"split-{Suffix(type)}", () => MultipleOutputs(type))),
        new NamedModel("if-int8", Conditional),
    ];

    private static IEnumerable<NamedModel> Image(string name, IEnumerable<TensorType> types, Func<GraphBuilder, Tensor, Tensor> layer) =>
        Single(name, types, [1, 8, 8, 4], layer);

    private static IEnumerable<NamedModel> Sequence(string name, IEnumerable<TensorType> types, Func<GraphBuilder, Tensor, Tensor> layer) =>
        Single(name, types, [1, 8, 6], layer);

    private static IEnumerable<NamedModel> Single(
        string name,
        IEnumerable<TensorType> types,
        IReadOnlyList<int> shape,
        Func<GraphBuilder, Tensor, Tensor> layer
    ) =>
        types.Select(type => new NamedModel(
            $"{name}-{Suffix(type)}",
            () =>
            {
                var model = new ModelBuilder(activationType: type) { Description = name };
                model.Main.Output(layer(model.Main, model.Main.Input(shape)));
                return model;
            }
        ));

    private static ModelBuilder MultipleOutputs(TensorType type)
    {
        var model = new ModelBuilder(activationType: type) { Description = "split" };
        model.Main.Output(model.Main.Split(model.Main.Input([1, 8, 8, 4]), axis: 3, parts: 2));
        return model;
    }

    private static ModelBuilder Conditional()
    {
        var model = new ModelBuilder { Description = "if" };
        var main = model.Main;
        var (condition, value) = (main.Input([1], TensorType.Bool), main.Input([1, 8]));
        var (then, otherwise) = (model.AddGraph("then"), model.AddGraph("else"));
        var result = main.Activation("if", value, value.Shape, ValueRange.Gaussian(1));
        foreach (var branch in new[] { then, otherwise })
        {
            var x = branch.Input([1, 8]);
            branch.Output(branch.Add(x, branch.ConstantLike(x, [branch == then ? 0.5 : -0.5], [1])));
        }

        main.AddOperator(
            BuiltinOperator.If,
            [condition, value],
            [result],
            new OperatorOptions(OptionsKind.If, OptionField.Of(0, then.Index), OptionField.Of(1, otherwise.Index))
        );
        main.Output(result);
        return model;
    }

    private static string Suffix(TensorType type) => type.ToString().ToLowerInvariant();
}
