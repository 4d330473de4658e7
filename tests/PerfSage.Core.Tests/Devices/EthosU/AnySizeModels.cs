using PerfSage.Core.Graphs;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using Coding = PerfSage.Zoo.Building.Quantization;
using ElementType = PerfSage.Zoo.Schema.TensorType;
using OperatorOptions = PerfSage.Core.Graphs.OperatorOptions;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>Models of a few hundred bytes that name sizes of which no loop would come to the end.</summary>
internal static class AnySizeModels
{
    private const int Prime = int.MaxValue;
    private const int Tall = 1 << 30;
    private const int MostElementsOfRows = 1 << 17;

    public static IReadOnlyDictionary<string, Func<ModelGraph>> All { get; } =
        new Dictionary<string, Func<ModelGraph>>(StringComparer.Ordinal)
        {
            ["pool with a kernel of 2^40 taps"] = () => Pool(o => o with { FilterH = 1 << 20, FilterW = 1 << 20 }),
            ["pool with a kernel of any height"] = () => Pool(o => o with { FilterH = int.MaxValue, FilterW = 1 }),
            ["pool with any stride"] = () => Pool(o => o with { StrideH = int.MaxValue, StrideW = int.MaxValue }),
            ["pool without a stride"] = () => Pool(o => o with { StrideH = 0, StrideW = 0, FilterH = 0, FilterW = 0 }),
            ["convolution with any dilation"] = () => Dilated(int.MaxValue),
            ["convolution without dilation"] = () => Dilated(0),
            ["convolution with any stride"] = () => Strided(int.MaxValue),
            ["convolution with a negative stride"] = () => Strided(int.MinValue),
            ["convolution with any kernel"] = () => Filters([1, 1 << 20, 1 << 20, 1], [1, 1, 1, 1]),
            ["convolution of two channels in any number of groups"] = () => Filters([Tall, 1, 1, 2], [1, 1, 1, Tall], [1, 1, 1, Tall]),
            ["convolution in more groups than it has results"] = () => Filters([2, 1, 1, 2], [1, 4, 4, 2], [1, 4, 4, 16]),
            ["convolution with any number of filters"] = () => Filters([Prime, 1, 1, 16], [1, 1, 1, Prime]),
            ["convolution of any width with strides"] = () => Filters([8, 1, 9, 1], [1, 4, Tall, 8], [1, 4, Tall, 1], stride: 5),
            ["depthwise convolution with any multiplier"] = () => Depthwise(16, Tall),
            ["depthwise convolution of any depth"] = () => Depthwise(Prime, Prime),
            ["one tensor joined with itself any number of times"] = () =>
                Zoo.Read(g =>
                    g.Output(
                        g.Operator(
                            BuiltinOperator.Concatenation,
                            [.. Enumerable.Repeat(g.Input([1, 8, 8, 4]), 1 << 12)],
                            [1, 8, 8, 1 << 14]
                        )
                    )
                ),
            ["transposed convolution with any stride"] = () => Transposed(Prime, 3, [1, 1, 1, 8], [1, 1 << 15, Prime, 1]),
            ["transposed convolution with a stride beyond its result"] = () => Transposed(Prime, 3, [1, 2, 2, 8], [1, 3, 3, 1]),
            ["transposed convolution with any kernel"] = () => Transposed(1 << 10, Tall, [1, 2, 2, 1], [1, 1 << 11, 1 << 11, 1]),
            ["transposed convolution of any batch"] = () => Transposed(2, 2, [Prime, 1, 1, 8], [Prime, 2, 2, 8]),
            ["rows of any length by their numbers"] = () => Operator(BuiltinOperator.Gather, [4, Prime], [1 << 15], [1 << 15, Prime]),
            ["product with any number of rows"] = () => Product(Prime, 1, 1),
            ["product with any number of outputs"] = () => Product(1, 16, Prime),
            ["product of any length"] = () => Product(1, Prime, 16),
            ["product of maps"] = () =>
                Operator(BuiltinOperator.BatchMatMul, [1, 1 << 15, 1 << 15], [1 << 15, 1 << 15], [1, 1 << 15, 1 << 15]),
            ["sum of a prime number of elements"] = () => Same(BuiltinOperator.Add, [1, 1, Prime, 1]),
            ["sum of a large prime times a large prime"] = () => Same(BuiltinOperator.Add, [1, 65521, Prime, 1]),
            ["activation of a prime number of elements"] = () => Same(BuiltinOperator.Logistic, [1, 1, Prime, 1]),
            ["softmax of any number of rows"] = () => Same(BuiltinOperator.Softmax, [1, 1 << 15, Prime, 1]),
            ["softmax of any length"] = () => Same(BuiltinOperator.Softmax, [1, 1, Prime]),
            ["mean over any height"] = () => Reduced(BuiltinOperator.Mean, [1, Tall, 16, 1], [1, 2], [1, 1, 1, 1]),
            ["mean over any width"] = () => Reduced(BuiltinOperator.Mean, [1, 4, Tall, 1], [1, 2], [1, 1, 1, 1]),
            ["mean over any depth"] = () => Reduced(BuiltinOperator.Mean, [1, 1, 1, Prime], [3], [1, 1, 1, 1]),
            ["sum over any length"] = () => Reduced(BuiltinOperator.Sum, [1, Tall, 4, 16], [1], [1, 1, 4, 16]),
            ["sum over all"] = () => Reduced(BuiltinOperator.Sum, [1 << 10, 1 << 10, 1 << 10, 1 << 10], [0, 1, 2, 3], [1, 1, 1, 1]),
            ["largest of any length"] = () => Reduced(BuiltinOperator.ReduceMax, [1, Tall, 4, 16], [1], [1, 1, 4, 16]),
            ["index of the largest of any length"] = () => Reduced(BuiltinOperator.ArgMax, [1, 4, 4, Prime], [3], [1, 4, 4]),
            ["nearest resize to any size"] = () =>
                Operator(BuiltinOperator.ResizeNearestNeighbor, [1, 2, 2, 8], null, [1, 1 << 20, 1 << 20, 8]),
            ["bilinear resize to any height"] = () => Operator(BuiltinOperator.ResizeBilinear, [1, 2, 1, 8], null, [1, Tall, 1, 8]),
            ["resize of any point"] = () => Operator(BuiltinOperator.ResizeBilinear, [1, 1, 1, 8], null, [1, Tall, 1, 8]),
            ["transposition of any size"] = () =>
                Reduced(BuiltinOperator.Transpose, [1, 1 << 15, Prime, 2], [0, 2, 1, 3], [1, Prime, 1 << 15, 2]),
            ["transposition of many dimensions"] = () =>
                Reduced(
                    BuiltinOperator.Transpose,
                    [.. Enumerable.Repeat(1, 300)],
                    [.. Enumerable.Range(0, 300).Reverse()],
                    [.. Enumerable.Repeat(1, 300)]
                ),
            ["padding to any size"] = () =>
                Reduced(BuiltinOperator.Pad, [1, 1, 1, 8], [0, 0, Tall, Tall - 2, 0, 0, 0, 0], [1, Prime, 1, 8]),
            ["concatenation of any batch"] = () =>
                Operator(BuiltinOperator.Concatenation, [Tall, 1, 1, 8], [Tall, 1, 1, 8], [Prime, 1, 1, 8]),
            ["chain of tall maps"] = () => Chain(MostElementsOfRows),
            ["chain of maps of any height"] = () => Chain(Tall),
        };

    private static ModelGraph Pool(Func<OperatorOptions, OperatorOptions> change) =>
        Changed(Zoo.Read(g => g.Output(g.AveragePool2D(g.Input([1, 16, 16, 8]), 2))), change);

    private static ModelGraph Dilated(int dilation) => Changed(Small(), o => o with { DilationH = dilation, DilationW = dilation });

    private static ModelGraph Strided(int stride) => Changed(Small(), o => o with { StrideH = stride, StrideW = stride });

    private static ModelGraph Small() => Zoo.Read(g => g.Output(g.Conv2D(g.Input([1, 16, 16, 8]), 8, 3)));

    private static ModelGraph Filters(int[] filter, int[] output, int[]? input = null, int stride = 1) =>
        Changed(
            WithFilter(filter, (g, w) => g.Operator(BuiltinOperator.Conv2D, [g.Input(input ?? [1, 1, 1, filter[^1]]), w], output)),
            o => o with { StrideW = stride }
        );

    private static ModelGraph Depthwise(int channels, int outputs) =>
        WithFilter(
            [1, 1, 1, outputs],
            (g, w) => g.Operator(BuiltinOperator.DepthwiseConv2D, [g.Input([1, 2, 2, channels]), w], [1, 2, 2, outputs])
        );

    private static ModelGraph Transposed(int stride, int kernel, int[] input, int[] output) =>
        Changed(
            WithFilter(
                [output[^1], kernel, kernel, input[^1]],
                (g, w) => g.Operator(BuiltinOperator.TransposeConv, [g.Constant(output, "shape"), w, g.Input(input)], output)
            ),
            o => o with { StrideH = stride, StrideW = stride }
        );

    private static ModelGraph Product(int rows, int length, int outputs) =>
        WithFilter([outputs, length], (g, w) => g.Operator(BuiltinOperator.FullyConnected, [g.Input([rows, length]), w], [rows, outputs]));

    private static ModelGraph Same(BuiltinOperator code, int[] shape) =>
        Operator(code, shape, code == BuiltinOperator.Add ? shape : null, shape);

    private static ModelGraph Operator(BuiltinOperator code, int[] first, int[]? second, int[] output) =>
        Zoo.Read(g =>
        {
            ZooTensor[] operands = second is null ? [g.Input(first)] : [g.Input(first), g.Input(second)];
            g.Output(g.Operator(code, operands, output));
        });

    private static ModelGraph Reduced(BuiltinOperator code, int[] input, int[] values, int[] output) =>
        Zoo.Read(g => g.Output(g.Operator(code, [g.Input(input), g.Constant(values, "values")], output)));

    private static ModelGraph Chain(int height) =>
        Zoo.Read(g =>
        {
            var x = g.Input([1, height, 1, 1]);
            for (var i = 0; i < 6; i++)
            {
                x = g.MaxPool2D(g.Relu(x), 1);
            }

            g.Output(x);
        });

    // Where a reader does not hold a file to its weights, they can be as many as it says.
    private static ModelGraph WithFilter(int[] shape, Func<GraphBuilder, ZooTensor, ZooTensor> layer)
    {
        var model = Zoo.Read(g => g.Output(layer(g, g.AddTensor(ElementType.Int8, [1], Coding.PerTensor(0.01f, 0), [1], "weights"))));
        var main = model.Subgraphs[0];
        return model with
        {
            Subgraphs =
            [
                main with
                {
                    Tensors = Array.ConvertAll(main.Tensors, Reshaped),
                    Operators = Array.ConvertAll(
                        main.Operators,
                        op => op with { Inputs = Array.ConvertAll(op.Inputs, t => t is null ? null : Reshaped(t)) }
                    ),
                },
            ],
        };

        TensorInfo Reshaped(TensorInfo tensor) => tensor.Name == "weights" ? tensor with { Shape = shape } : tensor;
    }

    private static ModelGraph Changed(ModelGraph model, Func<OperatorOptions, OperatorOptions> change) =>
        Placing.Placed.WithLast(model, op => op with { Options = change(op.Options) });
}
