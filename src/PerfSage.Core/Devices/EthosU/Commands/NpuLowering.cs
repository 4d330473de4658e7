using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>From operators to the operations that the compiler makes of them. Source: the graph optimisers of the Vela compiler 5.1.</summary>
internal sealed class NpuLowering(NpuGraph graph)
{
    // Beyond any memory; it keeps the size of padded weights inside 64 bits.
    private const double MostBytes = 1L << 60;

    private readonly Subgraph subgraph = graph.Subgraph;

    public static NpuGraph Lower(Subgraph subgraph, IReadOnlyList<Placement> placements)
    {
        var graph = new NpuGraph(subgraph, placements);
        var lowering = new NpuLowering(graph);
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            if (placements[i].IsOnHost)
            {
                lowering.Host(subgraph.Operators[i]);
            }
        }

        lowering.FindPadding();
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            if (!placements[i].IsOnHost)
            {
                lowering.Lower(subgraph.Operators[i], i);
            }
        }

        graph.Finish();
        return graph;
    }

    private readonly HashSet<int> mergedPads = [];
    private readonly Dictionary<int, (int Tensor, Volume Shape, Volume Offset, bool HasStride)> slices = [];

    private void Host(OperatorInfo op)
    {
        foreach (var t in op.InputIndices.Where(t => t >= 0).Concat(op.OutputIndices))
        {
            graph.Tensor(t).IsOnHost = true;
        }
    }

    private void FindPadding()
    {
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var op = subgraph.Operators[i];
            if (!op.Is(Moves.Pad) || graph.Placements[i].IsOnHost || op.Input(1)?.Numbers.Values is not { } pads)
            {
                continue;
            }

            var output = op.OutputIndices[0];
            var users = graph.UsersOf(output).Select(k => (o: subgraph.Operators[k], k)).ToArray();
            var rank = op.Input(0)!.Rank;
            long Pad(int fromLast, int side) => rank > fromLast && pads.Count == 2 * rank ? pads[(2 * (rank - 1 - fromLast)) + side] : 0;
            if (
                users.Length > 0
                && !graph.IsGraphOutput(output)
                && users.All(u =>
                    !graph.Placements[u.k].IsOnHost
                    && (u.o.Is(Convolutions.Conv2D) || u.o.Is(Convolutions.DepthwiseConv2D))
                    && u.o.InputIndices[0] == output
                    && u.o.Options.Padding == PaddingKind.Valid
                    && Fits(u.o)
                )
                && op.Input(0)!.Quantization.IsSameScale(op.Outputs[0].Quantization)
                && Enumerable.Range(0, rank).All(d => d is 1 or 2 || (Pad(d, 0) == 0 && Pad(d, 1) == 0))
            )
            {
                mergedPads.Add(i);
            }

            bool Fits(OperatorInfo conv)
            {
                var window = SlidingWindow.Of(Extent.Of(conv.Input(1)!), conv.Options);
                return Pad(1, 0) + Pad(1, 1) < window.Area.W && Pad(2, 0) + Pad(2, 1) < window.Area.H;
            }
        }
    }

    private static Volume Shape(TensorInfo tensor) => Volume.Of(tensor);

    private static long Batch(TensorInfo tensor) => Lowering.Batch(tensor, 3);

    private FeatureMap Read(int index, Volume? shape = null)
    {
        if (slices.TryGetValue(index, out var slice))
        {
            return new FeatureMap(graph.Tensor(slice.Tensor), Shape(subgraph.Tensors[slice.Tensor]), shape ?? slice.Shape)
            {
                IsSlice = true,
                DepthOffset = slice.Offset.D,
                HasStride = slice.HasStride,
            };
        }

        return new FeatureMap(graph.Tensor(index), shape ?? Shape(subgraph.Tensors[index]));
    }

    private FeatureMap Write(int index, Volume? shape = null) => new(graph.Tensor(index), shape ?? Shape(subgraph.Tensors[index]));

    private void Lower(OperatorInfo op, int source)
    {
        if (op.OutputIndices.Length == 0 || op.Input(0) is not { } input)
        {
            return;
        }

        var output = op.Outputs[0];
        var (i, o) = (op.InputIndices[0], op.OutputIndices[0]);
        var kind = op.Kind;
        if (op.Is(Convolutions.Conv2D) || op.Is(Convolutions.DepthwiseConv2D) || op.Is(Convolutions.TransposeConv))
        {
            Convolve(op, source);
        }
        else if (op.Is(MatrixProducts.FullyConnected))
        {
            FullyConnected(op, source, input, output);
        }
        else if (op.Is(MatrixProducts.BatchMatMul))
        {
            BatchMatMul(op, source, input, output);
        }
        else if (op.Is(Pooling.AveragePool2D) || op.Is(Pooling.MaxPool2D))
        {
            var window = SlidingWindow.Of(new Extent(op.Options.FilterH, op.Options.FilterW), op.Options);
            if (window.Kernel == window.Stride && window.Kernel == new Extent(input.FromLast(2), input.FromLast(1)))
            {
                window = window with { Stride = Extent.One };
            }

            Activated(op, source, o, output, target => new NpuOperation(NpuKind.Pooling, source) { Input = Read(i), Output = target, Window = window, Repeats = Batch(output), OutputKind = op.Is(Pooling.MaxPool2D) ? NpuOutput.MaxPool : NpuOutput.Other });
        }
        else if (op.Is(Views.Reshape) || op.Is(Views.Squeeze) || op.Is(Views.ExpandDims))
        {
            View(op, source, i, o);
        }
        else if (op.Is(Views.Shape) || op.Is(Views.Rank))
        {
        }
        else if (op.Is(Parts.Concatenation) || op.Is(Parts.Pack))
        {
            Concatenate(op, source, o, output);
        }
        else if (op.Is(Parts.Split) || op.Is(Parts.SplitV) || op.Is(Parts.Unpack) || op.Is(Parts.Slice) || op.Is(Parts.StridedSlice))
        {
            Slice(op, source);
        }
        else if (op.Is(Moves.Pad) || op.Is(Moves.PadV2) || op.Is(Moves.MirrorPad))
        {
            Pad(op, source, i, o, input, output);
        }
        else if (op.Is(Moves.Transpose))
        {
            Transpose(op, source, i, o, input, output);
        }
        else if (op.Is(Moves.Tile))
        {
            graph.Add(new NpuOperation(NpuKind.Copy, source) { Input = Read(i), Output = Write(o) });
        }
        else if (op.Is(Resizes.ResizeBilinear) || op.Is(Resizes.ResizeNearestNeighbor))
        {
            Resize(op, source, i, o, input, output);
        }
        else if (op.Is(Reductions.Mean))
        {
            Mean(op, source, i, o, input, output);
        }
        else if (op.Is(Reductions.Sum))
        {
            Sum(op, source, i, o, input, output);
        }
        else if (op.Is(Reductions.ReduceMax) || op.Is(Reductions.ReduceMin) || op.Is(Reductions.ReduceAny) || op.Is(Reductions.ReduceAll))
        {
            ReduceMax(op, source, i, o, input, output);
        }
        else if (op.Is(Reductions.ArgMax))
        {
            ArgMax(source, i, o, input, output);
        }
        else if (op.Is(Normalizations.Softmax))
        {
            Softmax(source, i, o, input, output);
        }
        else if (op.Is(Activations.Relu) || op.Is(Activations.Relu6) || op.Is(Activations.ReluN1To1) || op.Is(Activations.Relu0To1))
        {
            Activation(source, Read(i), Write(o), NpuActivation.Relu, 0, input.Quantization.Scale.Equals(output.Quantization.Scale), Batch(output));
        }
        else if (op.Is(Activations.Prelu))
        {
            Prelu(op, source, i, o, input, output);
        }
        else if (op.Is(Activations.LeakyRelu) && Lowering.Bits(input) == 16)
        {
            LeakyRelu16(source, i, o, input, output);
        }
        else if (IsTable(op))
        {
            Activation(source, Read(i), Write(o), NpuActivation.Table, Lowering.Bits(input) == 16 ? 2048 : 256, true, Batch(output));
        }
        else if (op.Is(Conversions.Quantize))
        {
            graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = Read(i), Output = Write(o), Repeats = Batch(output), IsConversion = true });
        }
        else if (op.Is(Conversions.Cast))
        {
            ElementWise(source, Read(i), new FeatureMap(graph.Constant(new Volume(1, 1, 1), 8), new Volume(1, 1, 1)), Write(o), NpuOutput.AddSub, Batch(output));
        }
        else if (op.Is(Arithmetic.SquaredDifference))
        {
            SquaredDifference(op, source, o, output);
        }
        else if (op.Is(Recurrent.UnidirectionalSequenceLstm))
        {
            Lstm(op, source, i, o, input, output);
        }
        else if (op.Is(UnaryFunctions.Abs))
        {
            Unary(op, source, i, o, output);
        }
        else
        {
            Binary(op, source, o, output);
        }
    }

    private static bool IsTable(OperatorInfo op) =>
        op.Is(Activations.Logistic)
        || op.Is(Activations.Tanh)
        || op.Is(Activations.HardSwish)
        || op.Is(Activations.LeakyRelu)
        || op.Is(Activations.Elu)
        || op.Is(Activations.Gelu)
        || op.Is(UnaryFunctions.Exp)
        || op.Is(UnaryFunctions.Log)
        || op.Is(UnaryFunctions.Rsqrt)
        || op.Is(UnaryFunctions.Sqrt)
        || op.Is(UnaryFunctions.Sin)
        || op.Is(UnaryFunctions.Cos);

    // An operator with an activation of its own is two, of which the second usually becomes part of the first.
    private void Activated(OperatorInfo op, int source, int outputIndex, TensorInfo output, Func<FeatureMap, NpuOperation> make)
    {
        var (activation, table) = op.Options.Activation switch
        {
            1 or 2 or 3 => (NpuActivation.Relu, 0),
            4 => (NpuActivation.Table, Lowering.Bits(output) == 16 ? 2048 : 256),
            _ => (NpuActivation.None, 0),
        };
        if (activation == NpuActivation.None)
        {
            graph.Add(make(Write(outputIndex)));
            return;
        }

        var between = graph.Temporary(Shape(output), Lowering.Bits(output));
        var first = graph.Add(make(new FeatureMap(between, Shape(output))));
        Activation(source, new FeatureMap(between, first.Output.Shape), Write(outputIndex, first.Output.Shape), activation, table, true, Batch(output));
    }

    private void Activation(int source, FeatureMap input, FeatureMap output, NpuActivation activation, int table, bool isFusible, long repeats) =>
        graph.Add(
            new NpuOperation(NpuKind.Pooling, source)
            {
                Input = input,
                Output = output,
                OwnActivation = activation,
                TableBytes = table,
                IsFusible = isFusible,
                Repeats = repeats,
            }
        );

    private void Convolve(OperatorInfo op, int source)
    {
        var transposed = op.Is(Convolutions.TransposeConv);
        var imageInput = transposed ? 2 : 0;
        if (op.Input(1) is not { } filter || op.Input(imageInput) is not { } image)
        {
            return;
        }

        var output = op.Outputs[0];
        var index = op.InputIndices[imageInput];
        var window = SlidingWindow.Of(Extent.Of(filter), op.Options);
        var kind = op.Is(Convolutions.DepthwiseConv2D) ? NpuKind.Depthwise : NpuKind.Convolution;
        if (kind == NpuKind.Depthwise && image.FromLast(0) == 1 && output.FromLast(0) > 1)
        {
            kind = NpuKind.Convolution;
        }

        var producer = graph.MakerOf(index);
        if (producer >= 0 && mergedPads.Contains(producer))
        {
            index = subgraph.Operators[producer].InputIndices[0];
            image = subgraph.Tensors[index];
        }

        var upscale = 1;
        if (transposed)
        {
            upscale = op.Options.StrideH == 2 || op.Options.StrideW == 2 ? 2 : 1;
            window = window with { Stride = Extent.One };
        }

        var (inputShape, outputShape, repeats) = (Read(index).Shape, Shape(output), Batch(output));
        if (kind == NpuKind.Convolution && !transposed && Batch(image) > 1 && window is { Taps: 1 } && window.Stride == Extent.One)
        {
            var (h, w) = Factors.Square(output.Elements / Math.Max(1, output.FromLast(0)));
            (inputShape, outputShape, repeats) = (new Volume(h, w, inputShape.D), new Volume(h, w, outputShape.D), 1);
        }

        var groups = kind == NpuKind.Convolution && !transposed && !op.Is(Convolutions.DepthwiseConv2D) ? Math.Max(1, image.FromLast(0) / Math.Max(1, filter.FromLast(0))) : 1;
        var weights = Weights(op, filter, kind, window, inputShape.D / groups, outputShape.D / groups, Lowering.Bits(image));
        if (groups > 1)
        {
            var part = outputShape with { D = outputShape.D / groups };
            var parts = new EqualParts(groups);
            for (var g = 0; g < parts.Count; g++)
            {
                var temporary = graph.Temporary(part, Lowering.Bits(output));
                var read = Read(index, inputShape with { D = inputShape.D / groups }) with { IsSlice = true, DepthOffset = (int)((long)g * inputShape.D / groups) };
                graph.Add(new NpuOperation(kind, source) { Input = read, Output = new FeatureMap(temporary, part), Window = window, Weights = weights, Activation = Fused(op), Repeats = repeats * parts.Repeats });
                graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = new FeatureMap(temporary, part), Output = new FeatureMap(graph.Tensor(op.OutputIndices[0]), outputShape, part) { IsSlice = true, DepthOffset = (int)Math.Min((long)g * part.D, int.MaxValue) }, Repeats = repeats * parts.Repeats });
            }

            return;
        }

        var multiplier = kind == NpuKind.Depthwise ? outputShape.D / Math.Max(1, inputShape.D) : 1;
        if (multiplier > 1)
        {
            var part = outputShape with { D = inputShape.D };
            var swapped = graph.Temporary(new Volume(Saturate((long)multiplier * part.H), part.W, part.D), Lowering.Bits(output));
            var partWeights = Weights(op, filter, kind, window, inputShape.D, part.D, Lowering.Bits(image));
            var parts = new EqualParts(multiplier);
            for (var m = 0; m < parts.Count; m++)
            {
                graph.Add(new NpuOperation(kind, source) { Input = Read(index, inputShape), Output = new FeatureMap(swapped, part) { IsSlice = true }, Window = window, Weights = partWeights with { Key = new object() }, Activation = Fused(op), Repeats = repeats * parts.Repeats });
            }

            List<int> four = [multiplier, part.H, part.W, part.D];
            Swapped(source, swapped, op.OutputIndices[0], Swaps(four, [1, 2, 3, 0]), Lowering.Bits(output));
            return;
        }

        if (kind == NpuKind.Convolution && (window.Stride.H > 3 || window.Stride.W > 3))
        {
            // Each position is an operation of its own.
            var single = new Volume(1, 1, outputShape.D);
            graph.Add(new NpuOperation(kind, source) { Input = Read(index, new Volume(window.Area.H, window.Area.W, inputShape.D)) with { Full = inputShape, IsSlice = true }, Output = new FeatureMap(graph.Tensor(op.OutputIndices[0]), outputShape, single) { IsSlice = true }, Window = window with { Stride = Extent.One }, Weights = weights, Activation = Fused(op), Repeats = outputShape.Area * repeats });
            return;
        }

        Activated(
            op,
            source,
            op.OutputIndices[0],
            output,
            target => new NpuOperation(kind, source)
            {
                Input = Read(index, inputShape),
                Output = target with { Full = outputShape, Shape = outputShape },
                Window = window,
                Weights = weights,
                Upscale = upscale,
                Repeats = repeats,
            }
        );
    }

    private static NpuActivation Fused(OperatorInfo op) => op.Options.Activation is 1 or 2 or 3 ? NpuActivation.Relu : NpuActivation.None;

    private static NpuWeights Weights(OperatorInfo op, TensorInfo filter, NpuKind kind, SlidingWindow window, int inputD, int outputD, int bits)
    {
        var partKernel = kind == NpuKind.Convolution && PrefersPartKernel(inputD, bits, window);
        var count = (double)window.Taps * (kind == NpuKind.Depthwise ? 1.0 : inputD) * outputD;
        var (padded, perPad) = kind switch
        {
            NpuKind.Depthwise => ((double)RoundUp(window.Taps, 4) * RoundUp(outputD, 8), 1.3),
            NpuKind.VectorProduct => ((double)window.Taps * RoundUp(inputD, 8) * RoundUp(outputD, 8), 3.3),
            _ when partKernel => ((double)RoundUp(window.Taps, 4) * RoundUp(inputD, 8) * RoundUp(outputD, 8), 1.03),
            _ => ((double)window.Taps * RoundUp(inputD, 8) * RoundUp(outputD, 8), 4.5),
        };
        var entropy = filter.Statistics?.EntropyBits ?? 8;
        var zeros = filter.Statistics?.ZeroFraction ?? 0;
        var peak = Math.Clamp(Math.Log2(Math.Max(zeros, Math.Pow(2, -entropy)) * Math.Pow(2, entropy)), 0, 6);
        var perWeight = Math.Min(8.45, entropy * ((entropy > 6.66 ? 1.0918 : 1.1173) - (0.0223 * (peak - 0.7))));
        var bytes = ((count * perWeight) + ((padded - count) * perPad)) / 8;
        return new NpuWeights(filter, RoundUp((long)Math.Min(bytes + 31.9 + (28.6 * CeilDiv(outputD, 64)), MostBytes), 16), RoundUp(10L * outputD, 16), outputD);
    }

    private static bool PrefersPartKernel(int inputD, int bits, SlidingWindow window) =>
        inputD <= 8
        || inputD / (double)RoundUp(inputD, 8) * (window.Taps / (double)RoundUp(window.Taps, bits == 8 ? 4 : 2))
            >= inputD / (double)RoundUp(inputD, bits == 8 ? 32 : 16);

    private void FullyConnected(OperatorInfo op, int source, TensorInfo input, TensorInfo output)
    {
        if (op.Input(1) is not { } filter)
        {
            return;
        }

        var depthIn = filter.FromLast(0);
        var depthOut = filter.FromLast(1);
        if (!filter.IsConstant)
        {
            var rows = Saturate(input.Elements / Math.Max(1, depthIn));
            var transposed = graph.Temporary(new Volume(1, depthIn, depthOut), Lowering.Bits(filter));
            _ = transposed;
            Activated(op, source, op.OutputIndices[0], output, target => new NpuOperation(NpuKind.MatMul, source) { Input = Read(op.InputIndices[0], new Volume(1, rows, depthIn)), Second = Read(op.InputIndices[1], new Volume(1, depthOut, depthIn)), Output = target with { Full = new Volume(1, rows, depthOut), Shape = new Volume(1, rows, depthOut) } });
            return;
        }

        var (h, w) = Factors.Square(input.Elements / Math.Max(1, depthIn));
        var outputShape = new Volume(h, w, depthOut);
        var weights = Weights(op, filter, NpuKind.VectorProduct, SlidingWindow.One, depthIn, depthOut, Lowering.Bits(input));
        Activated(op, source, op.OutputIndices[0], output, target => new NpuOperation(NpuKind.VectorProduct, source) { Input = Read(op.InputIndices[0], new Volume(h, w, depthIn)) with { Full = new Volume(h, w, depthIn) }, Output = target with { Full = outputShape, Shape = outputShape }, Weights = weights });
    }

    private void BatchMatMul(OperatorInfo op, int source, TensorInfo input, TensorInfo output)
    {
        if (op.Input(1) is not { } right)
        {
            return;
        }

        var (rows, columns) = (output.FromLast(1), output.FromLast(0));
        var inner = input.FromLast(op.Options.AdjointX ? 1 : 0);
        var batches = Lowering.Batch(output, 2);
        var left = Read(op.InputIndices[0], new Volume(Saturate(batches), rows, inner));
        if (op.Options.AdjointX)
        {
            left = Transposed(source, op.InputIndices[0], batches, inner, rows, Lowering.Bits(input));
        }

        var second = op.Options.AdjointY
            ? Read(op.InputIndices[1], new Volume(Saturate(batches), columns, inner))
            : Transposed(source, op.InputIndices[1], batches, inner, columns, Lowering.Bits(right));
        graph.Add(new NpuOperation(NpuKind.MatMul, source) { Input = left, Second = second, Output = Write(op.OutputIndices[0], new Volume(Saturate(batches), rows, columns)) });
    }

    // [batches, rows, columns] to [batches, columns, rows].
    private FeatureMap Transposed(int source, int index, long batches, int rows, int columns, int bits)
    {
        var shape = new Volume(Saturate(batches), columns, rows);
        var tensor = graph.Temporary(shape, bits);
        graph.Add(new NpuOperation(NpuKind.Transpose, source) { Input = Read(index, new Volume(shape.H, rows, columns)), Output = new FeatureMap(tensor, shape) });
        return new FeatureMap(tensor, shape);
    }

    private void View(OperatorInfo op, int source, int i, int o)
    {
        var tensor = graph.Tensor(i);
        var (input, output) = (subgraph.Tensors[i], subgraph.Tensors[o]);
        var readers = graph.UsersOf(i).Count;
        var fromOutside = graph.IsGraphInput(i) || graph.IsGraphOutput(i) || input.IsConstant || (tensor.IsOnHost && tensor.Producers.Count == 0);
        var toOutside = graph.IsGraphOutput(o) || graph.Tensor(o).IsOnHost;
        if (slices.TryGetValue(i, out var slice))
        {
            // A part that is reshaped is copied first.
            tensor = new NpuTensor(input.Elements, Math.Max(1, input.FromLast(0)), Lowering.Bits(input));
            graph.Add(new NpuOperation(NpuKind.Pooling, SourceOf(i)) { Input = Read(i), Output = new FeatureMap(tensor, slice.Shape) });
            slices.Remove(i);
            graph.Alias(i, tensor);
        }

        if ((fromOutside && toOutside) || (readers > 1 && !input.Shape.SequenceEqual(output.Shape)))
        {
            var copy = graph.Temporary(Shape(input), Lowering.Bits(input));
            copy.IsOnHost = graph.Tensor(o).IsOnHost;
            graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = Read(i), Output = new FeatureMap(copy, Shape(input)), Repeats = Batch(input) });
            graph.Alias(o, copy);
            if (!graph.IsGraphInput(i) && !graph.IsGraphOutput(i))
            {
                graph.Alias(i, copy);
            }

            return;
        }

        tensor.IsOnHost |= graph.Tensor(o).IsOnHost;
        graph.Alias(o, tensor);
    }

    private int SourceOf(int tensor) => graph.MakerOf(tensor);

    private void Concatenate(OperatorInfo op, int source, int o, TensorInfo output)
    {
        var rank = output.Rank;
        var axis = op.Options.Axis < 0 ? op.Options.Axis + rank : op.Options.Axis;
        var fromLast = rank - 1 - axis;
        var (outer, inner, offset) = (Shape(output), Shape(output), 0);
        var isChannel = fromLast == 0;
        foreach (var (t, k) in op.InputIndices.Where(t => t >= 0).Select((t, k) => (t, k)))
        {
            var info = subgraph.Tensors[t];
            var part = op.Is(Parts.Pack) ? 1 : info.FromLast(fromLast);
            var shape = fromLast switch
            {
                0 => inner with { D = part },
                1 => inner with { W = part },
                2 => inner with { H = part },
                _ => inner,
            };
            var place = new FeatureMap(graph.Tensor(o), outer, shape) { IsSlice = true, DepthOffset = isChannel ? offset : 0 };
            if (fromLast <= 2 && !slices.ContainsKey(t) && graph.WritesDirectly(t, place))
            {
                offset = Saturate((long)offset + part);
                continue;
            }

            graph.Add(
                new NpuOperation(NpuKind.Pooling, source)
                {
                    Input = Read(t, shape),
                    Output = new FeatureMap(graph.Tensor(o), outer, shape) { IsSlice = true, DepthOffset = isChannel ? offset : 0 },
                    Repeats = fromLast > 2 ? Batch(info) : Batch(output),
                }
            );
            offset = Saturate((long)offset + part);
            _ = k;
        }
    }

    private void Slice(OperatorInfo op, int source)
    {
        var input = op.Input(0)!;
        var i = op.InputIndices[0];
        if (op.Is(Parts.Split))
        {
            input = op.Inputs[^1]!;
            i = op.InputIndices[^1];
        }

        var axis = 0;
        if (op.Is(Parts.Split))
        {
            axis = (int)(op.Input(0)?.Numbers.Values is [var a, ..] ? a : 0);
        }
        else if (op.Is(Parts.SplitV))
        {
            axis = (int)(op.Input(2)?.Numbers.Values is [var a, ..] ? a : 0);
        }
        else if (op.Is(Parts.Unpack))
        {
            axis = op.Options.Axis;
        }

        axis = axis < 0 ? axis + input.Rank : axis;
        var fromLast = input.Rank - 1 - axis;
        var offset = 0;
        for (var k = 0; k < op.OutputIndices.Length; k++)
        {
            var o = op.OutputIndices[k];
            var output = subgraph.Tensors[o];
            var shape = Shape(output);
            var part = 1;
            var (offsetD, stride) = (0, false);
            if (op.Is(Parts.Split) || op.Is(Parts.SplitV))
            {
                part = output.FromLast(fromLast);
                offsetD = fromLast == 0 ? offset : 0;
            }
            else if (op.Is(Parts.Unpack))
            {
                shape = Volume.Of(input) is var whole && fromLast switch { 0 => whole with { D = 1 }, 1 => whole with { W = 1 }, 2 => whole with { H = 1 }, _ => whole } is var cut ? cut : shape;
                offsetD = fromLast == 0 ? offset : 0;
            }
            else if (op.Is(Parts.Slice) && op.Input(1)?.Numbers.Values is { } begins && begins.Count == input.Rank)
            {
                offsetD = (int)begins[^1];
            }
            else if (op.Is(Parts.StridedSlice) && op.Input(1)?.Numbers.Values is { } starts && op.Input(3)?.Numbers.Values is { } strides && starts.Count == input.Rank)
            {
                offsetD = (int)Math.Max(0, starts[^1]);
                stride = strides.Count >= 2 && strides[^2] > 1;
            }

            var consumers = graph.UsersOf(o).Select(n => (c: subgraph.Operators[n], n)).ToArray();
            if (consumers.Length == 1 && !graph.IsGraphOutput(o) && !graph.Placements[consumers[0].n].IsOnHost && Moves(consumers[0].c, o) && !slices.ContainsKey(i))
            {
                slices[o] = (i, shape, new Volume(0, 0, offsetD), stride);
            }
            else
            {
                var cutOut = Read(i, shape) with { IsSlice = true, DepthOffset = offsetD, HasStride = stride };
                graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = cutOut, Output = Write(o, shape), Repeats = Batch(output) });
            }

            offset = Saturate((long)offset + part);
        }

        bool Moves(OperatorInfo consumer, int o) =>
            !(consumer.Is(Operators.Moves.Tile) || consumer.Is(Views.Reshape) || consumer.Is(Views.Squeeze) || consumer.Is(Views.ExpandDims) || consumer.Is(Operators.Moves.Transpose) || consumer.Is(Operators.MatrixProducts.BatchMatMul))
            && !(consumer.Is(MatrixProducts.FullyConnected) && subgraph.Tensors[o].Elements != subgraph.Tensors[o].FromLast(0));
    }

    private void Pad(OperatorInfo op, int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        if (mergedPads.Contains(source))
        {
            return;
        }

        var outer = Shape(output);
        var rank = input.Rank;
        var pads = op.Input(1)?.Numbers.Values is { } values && values.Count == 2 * rank ? values : null;
        for (var axis = 0; pads is not null && axis < rank; axis++)
        {
            for (var side = 0; side < 2; side++)
            {
                var size = (int)pads[(2 * axis) + side];
                if (size > 0)
                {
                    var part = (rank - 1 - axis) switch
                    {
                        0 => outer with { D = size },
                        1 => outer with { W = size },
                        2 => outer with { H = size },
                        _ => outer,
                    };
                    var offset = rank - 1 - axis == 0 && side == 1 ? outer.D - size : 0;
                    var constant = graph.Constant(part, Lowering.Bits(output));
                    var border = op.Is(Moves.MirrorPad) ? Read(i, part) with { IsSlice = true } : new FeatureMap(constant, part);
                    graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = border, Output = new FeatureMap(graph.Tensor(o), outer, part) { IsSlice = true, DepthOffset = offset } });
                }
            }
        }

        var depthOffset = pads is { Count: >= 2 } ? (int)pads[^2] : 0;
        if (!slices.ContainsKey(i) && graph.WritesDirectly(i, new FeatureMap(graph.Tensor(o), outer, Shape(input)) { IsSlice = true, DepthOffset = depthOffset }))
        {
            return;
        }

        graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = Read(i), Output = new FeatureMap(graph.Tensor(o), outer, Shape(input)) { IsSlice = true, DepthOffset = depthOffset }, Repeats = Batch(input) });
    }

    private void Transpose(OperatorInfo op, int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var permutation = op.Input(1)?.Numbers.Values is { } values && values.Count == input.Rank ? values.Select(v => (int)v).ToList() : null;
        if (permutation is null)
        {
            graph.Add(new NpuOperation(NpuKind.Transpose, source) { Input = Read(i), Output = Write(o) });
            return;
        }

        var shape = input.Shape.ToList();
        if (!IsNative(permutation))
        {
            // Dimensions of one element are left out.
            for (var p = permutation.Count - 1; p >= 0 && permutation.Count > 1; p--)
            {
                if (shape[permutation[p]] == 1)
                {
                    var axis = permutation[p];
                    shape.RemoveAt(axis);
                    permutation.RemoveAt(p);
                    for (var q = 0; q < permutation.Count; q++)
                    {
                        permutation[q] -= permutation[q] > axis ? 1 : 0;
                    }
                }
            }
        }

        if (permutation.Select((p, k) => p == k).All(same => same) && !graph.IsGraphInput(i) && !graph.IsGraphOutput(o) && !graph.Tensor(i).IsOnHost && !graph.Tensor(o).IsOnHost && graph.ReadersOf(i) == 1 && !slices.ContainsKey(i))
        {
            graph.Alias(o, graph.Tensor(i));
            return;
        }

        var steps = IsNative(permutation) ? [(Volume3(shape), Volume3([.. permutation.Select(p => shape[p])]))] : Swaps(shape, permutation);
        Swapped(source, Read(i).Tensor, o, steps, Lowering.Bits(output));
    }

    private void Swapped(int source, NpuTensor input, int o, List<(Volume Before, Volume After)> steps, int bits)
    {
        var previous = new FeatureMap(input, steps[0].Before);
        for (var s = 0; s < steps.Count; s++)
        {
            var (before, after) = steps[s];
            var last = s == steps.Count - 1;
            var target = last ? new FeatureMap(graph.Tensor(o), after) : new FeatureMap(graph.Temporary(after, bits), after);
            graph.Add(new NpuOperation(NpuKind.Transpose, source) { Input = previous with { Full = before, Shape = before }, Output = target });
            previous = target;
        }
    }

    private static bool IsNative(List<int> permutation)
    {
        List<int> full = [.. Enumerable.Range(0, Math.Max(0, 4 - permutation.Count)), .. permutation.Select(p => p + Math.Max(0, 4 - permutation.Count))];
        return full is [0, 1, 2, 3] or [0, 2, 1, 3] or [0, 1, 3, 2] or [0, 3, 2, 1];
    }

    private static Volume Volume3(IReadOnlyList<int> shape)
    {
        var outer = 1L;
        for (var k = 0; k < shape.Count - 2; k++)
        {
            outer *= shape[k];
        }

        return new Volume(Saturate(outer), shape.Count > 1 ? shape[^2] : 1, shape.Count > 0 ? shape[^1] : 1);
    }

    // Sorts the axes by swaps of three dimensional shapes.
    private static List<(Volume, Volume)> Swaps(List<int> shape, List<int> permutation)
    {
        var steps = new List<(Volume, Volume)>();
        var order = new int[permutation.Count];
        for (var k = 0; k < permutation.Count; k++)
        {
            order[permutation[k]] = k;
        }

        for (var axis = 0; axis < order.Length; axis++)
        {
            if (order[axis] != axis)
            {
                var other = Array.IndexOf(order, axis, axis + 1);
                Swap(shape, axis, other, steps);
                (order[axis], order[other]) = (order[other], order[axis]);
            }
        }

        return steps.Count > 0 ? steps : [(Volume3(shape), Volume3(shape))];
    }

    private static void Swap(List<int> shape, int a, int b, List<(Volume, Volume)> steps)
    {
        var n = shape.Count;
        long Product(int from, int to) => shape.Skip(from).Take(to - from).Aggregate(1L, (p, d) => p * d);
        if (n <= 3 || (a >= n - 3 && Product(0, n - 3) == 1))
        {
            var before = Volume3(shape);
            (shape[a], shape[b]) = (shape[b], shape[a]);
            steps.Add((before, Volume3(shape)));
            return;
        }

        if (a == 0 && b == 1)
        {
            Three([shape[0], shape[1], Saturate(Product(2, n))], 0, 1);
            (shape[a], shape[b]) = (shape[b], shape[a]);
            return;
        }

        if (a == n - 2 && b == n - 1)
        {
            Three([Saturate(Product(0, n - 2)), shape[n - 2], shape[n - 1]], 1, 2);
            (shape[a], shape[b]) = (shape[b], shape[a]);
            return;
        }

        if (a != 0)
        {
            Three([Saturate(Product(0, a)), shape[a], Saturate(Product(a + 1, n))], 0, 1);
            Move(a, 0);
            Swap(shape, 0, b, steps);
            Three([shape[0], Saturate(Product(1, a + 1)), Saturate(Product(a + 1, n))], 0, 1);
            Move(0, a);
            return;
        }

        if (b != n - 1)
        {
            Three([Saturate(Product(0, b)), shape[b], Saturate(Product(b + 1, n))], 1, 2);
            Move(b, n - 1);
            Swap(shape, 0, n - 1, steps);
            Three([Saturate(Product(0, b)), Saturate(Product(b, n - 1)), shape[n - 1]], 1, 2);
            Move(n - 1, b);
            return;
        }

        Three([shape[0], Saturate(Product(1, n - 1)), shape[n - 1]], 0, 2);
        (shape[a], shape[b]) = (shape[b], shape[a]);

        void Three(List<int> reshaped, int x, int y)
        {
            var before = Volume3(reshaped);
            (reshaped[x], reshaped[y]) = (reshaped[y], reshaped[x]);
            steps.Add((before, Volume3(reshaped)));
        }

        void Move(int from, int to)
        {
            var size = shape[from];
            shape.RemoveAt(from);
            shape.Insert(to, size);
        }
    }

    private void Resize(OperatorInfo op, int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var (small, to) = (Read(i).Shape, Shape(output));
        if (small is { H: 1, W: 1 })
        {
            ElementWise(source, Read(i), new FeatureMap(graph.Constant(to, Lowering.Bits(output)), to), Write(o), NpuOutput.AddSub, Batch(output));
            return;
        }

        if (op.Is(Resizes.ResizeBilinear) && op.Options.HalfPixelCenters)
        {
            HalfPixel(source, i, o, small, to, Lowering.Bits(output));
            return;
        }

        int Scale(int before, int after) => op.Options.AlignCorners && before > 1 ? Math.Max(1, (after - 1) / Math.Max(1, before - 1)) : Math.Max(1, after / Math.Max(1, before));
        var (scaleH, scaleW) = (Scale(small.H, to.H), Scale(small.W, to.W));
        var remaining = Math.Max(scaleH, scaleW);
        var current = Read(i);
        while (remaining > 2)
        {
            var next = new Volume(Grown(current.Shape.H, scaleH, to.H), Grown(current.Shape.W, scaleW, to.W), to.D);
            var target = new FeatureMap(graph.Temporary(next, Lowering.Bits(output)), next);
            graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = current, Output = target, Upscale = 2, IsNearest = true });
            current = target;
            remaining /= 2;
        }

        var kernel = op.Is(Resizes.ResizeBilinear) ? new Extent(scaleH, scaleW) : Extent.One;
        graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = current, Output = Write(o), Upscale = 2, IsNearest = true, Window = new SlidingWindow(kernel, kernel, Extent.One) });
    }

    private static int Grown(int size, int scale, int most) => (int)Math.Min((long)size * Math.Min(2, scale), Math.Max(size, most));

    // Pads by the border and takes every second element of each axis from one of four convolutions.
    private void HalfPixel(int source, int i, int o, Volume small, Volume to, int bits)
    {
        var padded = new Volume(small.H + 2, small.W + 2, small.D);
        var border = graph.Temporary(padded, bits);
        void Copy(FeatureMap from, Volume part) =>
            graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = from, Output = new FeatureMap(border, padded, part) { IsSlice = true } });
        Copy(Read(i, padded), small);
        var row = small with { H = 1 };
        Copy(Read(i) with { Shape = row, IsSlice = true }, row);
        Copy(Read(i) with { Shape = row, IsSlice = true }, row);
        var filled = border;
        var column = padded with { W = 1 };
        var edge = new FeatureMap(filled, padded, column) { IsSlice = true };
        Copy(edge, column);
        Copy(edge, column);
        var quarter = new Volume(small.H + 1, small.W + 1, small.D);
        var part = new Volume(to.H - 1, to.W - 1, to.D);
        for (var k = 0; k < 4; k++)
        {
            var weights = new NpuWeights(new object(), 32 + (4 * small.D), RoundUp(10L * small.D, 16), small.D);
            graph.Add(new NpuOperation(NpuKind.Depthwise, source) { Input = new FeatureMap(filled, padded, quarter) { IsSlice = true }, Output = new FeatureMap(graph.Tensor(o), to, part) { IsSlice = true }, Window = new SlidingWindow(new Extent(2, 2), new Extent(2, 2), Extent.One), Weights = weights });
        }
    }

    private static HashSet<int> Axes(OperatorInfo op, TensorInfo input) =>
        op.Input(1)?.Numbers.Values is { } values ? [.. values.Select(v => (int)(v < 0 ? v + input.Rank : v))] : [.. Enumerable.Range(1, Math.Max(0, input.Rank - 2))];

    private void Mean(OperatorInfo op, int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var axes = Axes(op, input);
        bool Reduced(int fromLast) => input.Rank > fromLast && axes.Contains(input.Rank - 1 - fromLast);
        var shape = Read(i).Shape;
        var (reduceH, reduceW) = (Reduced(2), Reduced(1));
        if (Reduced(0) && shape.D > 1)
        {
            (shape, reduceH, reduceW) = shape.W == 1 ? (new Volume(shape.H, shape.D, 1), reduceH, true) : (new Volume(shape.W, shape.D, 1), reduceW, true);
        }

        var (h, w) = (reduceH ? shape.H : 1, reduceW ? shape.W : 1);
        if (h > 64 && (long)h * w <= 4096 && reduceH && reduceW)
        {
            shape = new Volume(1, h * w, shape.D);
            (h, w) = (1, h * w);
        }

        var perConv = Math.Min(Math.Min(Math.Max(1, 4096 / w), h), 64);
        var parts = new EqualParts(CeilDiv(h, perConv));
        var count = parts.Count;
        var reduced = new Volume(reduceH ? 1 : shape.H, reduceW ? 1 : shape.W, shape.D);
        var batch = Batch(input) * parts.Repeats;
        FeatureMap? total = null;
        for (var k = 0; k < count; k++)
        {
            var rows = k == count - 1 && h % perConv != 0 ? h % perConv : perConv;
            var read = shape with { H = reduceH ? rows : shape.H };
            var target = new FeatureMap(graph.Temporary(reduced, 32), reduced);
            var window = new Extent(rows, w);
            var ones = new NpuWeights(this, RoundUp((long)((rows * (double)w * shape.D * 0.13) + 16), 16), RoundUp(10L * shape.D, 16), shape.D);
            graph.Add(new NpuOperation(NpuKind.Depthwise, source) { Input = Read(i, read) with { Full = shape, IsSlice = count > 1 }, Output = target, Window = new SlidingWindow(window, window, Extent.One), Weights = ones, Repeats = batch });
            if (total is not null)
            {
                var sum = new FeatureMap(graph.Temporary(reduced, 32), reduced);
                ElementWise(source, total, target, sum, NpuOutput.AddSub, batch);
                target = sum;
            }

            total = target;
        }

        ElementWise(source, total!, Scalar32(), Write(o, reduced), NpuOutput.Mul, batch);
    }

    private FeatureMap Scalar32() => new(graph.Constant(new Volume(1, 1, 1), 32), new Volume(1, 1, 1));

    private void Sum(OperatorInfo op, int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var axes = Axes(op, input).Order().ToArray();
        var current = Read(i);
        var dimensions = input.Shape.ToArray();
        for (var k = 0; k < axes.Length; k++)
        {
            var axis = axes[k];
            var outer = dimensions.Take(axis).Aggregate(1L, (p, d) => p * d);
            var inner = dimensions.Skip(axis + 1).Aggregate(1L, (p, d) => p * d);
            var size = dimensions[axis];
            var three = new Volume(Saturate(outer), size, Saturate(inner));
            if (axis != dimensions.Length - 1)
            {
                var after = new Volume(three.H, three.D, three.W);
                var transposed = new FeatureMap(graph.Temporary(after, Lowering.Bits(input)), after);
                graph.Add(new NpuOperation(NpuKind.Transpose, source) { Input = current with { Full = three, Shape = three }, Output = transposed });
                current = transposed;
            }
            else
            {
                var flat = new Volume(Saturate(outer / Math.Max(1, dimensions.Length > 1 ? dimensions[^2] : 1)), dimensions.Length > 1 ? dimensions[^2] : 1, size);
                current = current with { Full = flat, Shape = flat };
            }

            var result = current.Shape with { D = 1 };
            var last = k == axes.Length - 1;
            dimensions[axis] = 1;
            if (input.Quantization.ZeroPoint != 0)
            {
                var sum = new FeatureMap(graph.Temporary(result, 32), result);
                graph.Add(new NpuOperation(NpuKind.ReduceSum, source) { Input = current, Output = sum });
                var target = last ? Write(o, result) : new FeatureMap(graph.Temporary(result, Lowering.Bits(input)), result);
                ElementWise(source, sum, Scalar32(), target, NpuOutput.AddSub, 1);
                current = target;
            }
            else
            {
                var target = last ? Write(o, result) : new FeatureMap(graph.Temporary(result, Lowering.Bits(input)), result);
                graph.Add(new NpuOperation(NpuKind.ReduceSum, source) { Input = current, Output = target });
                current = target;
            }
        }
    }

    private void ReduceMax(OperatorInfo op, int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var axes = Axes(op, input).ToArray();
        var current = Read(i);
        var dimensions = input.Shape.ToArray();
        for (var k = 0; k < axes.Length; k++)
        {
            var axis = axes[k];
            var three = new Volume(Saturate(dimensions.Take(axis).Aggregate(1L, (p, d) => p * d)), dimensions[axis], Saturate(dimensions.Skip(axis + 1).Aggregate(1L, (p, d) => p * d)));
            var result = three with { W = 1 };
            dimensions[axis] = 1;
            var target = k == axes.Length - 1 ? Write(o, result) : new FeatureMap(graph.Temporary(result, Lowering.Bits(input)), result);
            var kernel = new Extent(1, three.W);
            graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = current with { Full = three, Shape = three }, Output = target, Window = new SlidingWindow(kernel, kernel, Extent.One) });
            current = target;
        }
    }

    private void ArgMax(int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var shape = Read(i).Shape;
        var tagged = new FeatureMap(graph.Temporary(shape, 16), shape);
        var weights = new NpuWeights(this, 64, RoundUp(10L * shape.D, 16), shape.D);
        graph.Add(new NpuOperation(NpuKind.Depthwise, source) { Input = Read(i), Output = tagged, Weights = weights });
        var rows = new Volume(Saturate(shape.Area), shape.D, 1);
        var single = rows with { W = 1 };
        var kernel = new Extent(1, shape.D);
        var largest = new FeatureMap(graph.Temporary(single, 16), single);
        graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = tagged with { Full = rows, Shape = rows }, Output = largest, Window = new SlidingWindow(kernel, kernel, Extent.One), OutputKind = NpuOutput.MaxPool });
        var looked = new FeatureMap(graph.Temporary(single, 16), single);
        Activation(source, largest, looked, NpuActivation.Table, 2048, true, 1);
        ElementWise(source, looked, Scalar32(), Write(o, single), NpuOutput.AddSub, 1);
    }

    private void Softmax(int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var read = Read(i);
        var shape = read.Shape with { H = Saturate(read.Shape.H * Batch(input)) };
        var bits = Lowering.Bits(input);
        read = read with { Full = shape, Shape = shape };
        var rows = new Volume(Saturate(shape.Area), shape.D, 1);
        var row = shape with { D = 1 };
        var kernel = new Extent(1, shape.D);
        var largest = new FeatureMap(graph.Temporary(row, bits), row);
        graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = read with { Full = rows, Shape = rows }, Output = largest with { Full = rows with { W = 1 }, Shape = rows with { W = 1 } }, Window = new SlidingWindow(kernel, kernel, Extent.One), OutputKind = NpuOutput.MaxPool });
        if (bits == 16)
        {
            Softmax16(source, read, largest, o, shape, row);
            return;
        }

        var exponent = Map(shape, 32);
        graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = read, Second = largest, Output = exponent with { Tensor = exponent.Tensor, Bits = 32 }, OutputKind = NpuOutput.AddSub, Activation = NpuActivation.Table, TableBytes = 1024 });
        var shifted = Map(shape, 32);
        ElementWise(source, exponent, Scalar32(), shifted, NpuOutput.Other, 1);
        var sum = Map(row, 32);
        graph.Add(new NpuOperation(NpuKind.ReduceSum, source) { Input = shifted, Output = sum });
        var headroom = Unary32(source, sum, row);
        var rightShift = Binary32(source, headroom, Scalar32(), row, NpuOutput.AddSub);
        var less = Binary32(source, headroom, Scalar32(), row, NpuOutput.AddSub);
        var half = Binary32(source, sum, less, row, NpuOutput.Other);
        var x = Binary32(source, half, Scalar32(), row, NpuOutput.Mul);
        x = Binary32(source, x, Scalar32(), row, NpuOutput.AddSub);
        for (var k = 0; k < 3; k++)
        {
            var product = Binary32(source, x, half, row, NpuOutput.Mul);
            var rest = Binary32(source, Scalar32(), product, row, NpuOutput.AddSub);
            var scaled = Binary32(source, x, rest, row, NpuOutput.Mul);
            var four = Binary32(source, scaled, Scalar32(), row, NpuOutput.Mul);
            x = Binary32(source, x, four, row, NpuOutput.AddSub);
        }

        var result = Binary32(source, exponent, x, shape, NpuOutput.Mul);
        ElementWise(source, result, rightShift, Write(o, shape), NpuOutput.Other, 1);
    }

    private void Softmax16(int source, FeatureMap read, FeatureMap largest, int o, Volume shape, Volume row)
    {
        var difference = Map(shape, 32);
        ElementWise(source, read, largest, difference, NpuOutput.AddSub, 1);
        var scaled = Binary32(source, difference, Scalar32(), shape, NpuOutput.Mul);
        var exponent = Map(shape, 16);
        graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = scaled, Second = Scalar32(), Output = exponent, OutputKind = NpuOutput.AddSub, Activation = NpuActivation.Table, TableBytes = 2048 });
        var sum = Map(row, 32);
        graph.Add(new NpuOperation(NpuKind.ReduceSum, source) { Input = exponent, Output = sum });
        var headroom = Unary32(source, sum, row);
        var right = Binary32(source, Scalar32(), headroom, row, NpuOutput.AddSub);
        var one = Binary32(source, Scalar32(), right, row, NpuOutput.Other);
        var less = Binary32(source, sum, one, row, NpuOutput.AddSub);
        var shifted = Binary32(source, less, headroom, row, NpuOutput.Other);
        var narrow = Binary32(source, shifted, Scalar32(), row, NpuOutput.Other);
        var reciprocal = Map(row, 16);
        graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = narrow, Second = Scalar32(), Output = reciprocal, OutputKind = NpuOutput.AddSub, Activation = NpuActivation.Table, TableBytes = 2048 });
        var result = Map(shape, 32);
        ElementWise(source, exponent, reciprocal, result, NpuOutput.Mul, 1);
        ElementWise(source, result, right, Write(o, shape), NpuOutput.Other, 1);
    }

    private FeatureMap Map(Volume shape, int bits) => new(graph.Temporary(shape, bits), shape);

    private FeatureMap Binary32(int source, FeatureMap first, FeatureMap second, Volume shape, NpuOutput kind)
    {
        var result = Map(shape, 32);
        ElementWise(source, first, second, result, kind, 1);
        return result;
    }

    private FeatureMap Unary32(int source, FeatureMap input, Volume shape)
    {
        var result = Map(shape, 32);
        graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = input, Output = result });
        return result;
    }

    private void ElementWise(int source, FeatureMap first, FeatureMap second, FeatureMap output, NpuOutput kind, long repeats) =>
        graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = first, Second = second, Output = output, OutputKind = kind, Repeats = repeats });

    private void Unary(OperatorInfo op, int source, int i, int o, TensorInfo output) =>
        graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = Read(i), Output = Write(o), Repeats = Batch(output) });

    private void Binary(OperatorInfo op, int source, int o, TensorInfo output)
    {
        if (op.Inputs.Length < 2 || op.Input(1) is null)
        {
            Unary(op, source, op.InputIndices[0], o, output);
            return;
        }

        var kind =
            op.Is(Arithmetic.Mul) ? NpuOutput.Mul
            : op.Is(Arithmetic.Add) || op.Is(Arithmetic.Sub) ? NpuOutput.AddSub
            : NpuOutput.Other;
        var (left, right) = (Read(op.InputIndices[0]), Read(op.InputIndices[1]));
        var whole = Shape(output);
        if (left.Shape.Elements > 1 && right.Shape.Elements > 1 && left.Shape != whole && right.Shape != whole)
        {
            var spread = Map(whole, Lowering.Bits(output));
            ElementWise(source, left, new FeatureMap(graph.Constant(whole, Lowering.Bits(output)), whole), spread, NpuOutput.AddSub, Batch(output));
            left = spread;
        }

        Activated(op, source, o, output, target => new NpuOperation(NpuKind.ElementWise, source) { Input = left, Second = right, Output = target, OutputKind = kind, Repeats = Batch(output) });
    }

    private void SquaredDifference(OperatorInfo op, int source, int o, TensorInfo output)
    {
        var shape = Shape(output);
        FeatureMap Wide(int operand)
        {
            var read = Read(op.InputIndices[operand]);
            var wide = Map(read.Shape, 32);
            graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = read, Output = wide, IsConversion = true });
            var scaled = Binary32(source, wide, Scalar32(), read.Shape, NpuOutput.Mul);
            return read.Shape == shape ? scaled : Binary32(source, scaled, new FeatureMap(graph.Constant(shape, 32), shape), shape, NpuOutput.AddSub);
        }

        var (a, b) = (Wide(0), Wide(1));
        var difference = Binary32(source, a, b, shape, NpuOutput.AddSub);
        var squared = Binary32(source, difference, difference, shape, NpuOutput.Mul);
        ElementWise(source, squared, Scalar32(), Write(o), NpuOutput.Mul, 1);
    }

    private void Prelu(OperatorInfo op, int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var scaled = Map(Shape(output), Lowering.Bits(output));
        ElementWise(source, Read(i), Read(op.InputIndices[1]), scaled, NpuOutput.Mul, Batch(output));
        var identity = Read(i);
        if (!input.Quantization.IsSameScale(output.Quantization))
        {
            identity = Map(Shape(output), Lowering.Bits(output));
            ElementWise(source, Read(i), new FeatureMap(graph.Constant(new Volume(1, 1, 1), 8), new Volume(1, 1, 1)), identity, NpuOutput.Mul, Batch(output));
        }

        ElementWise(source, scaled, identity, Write(o), NpuOutput.Other, Batch(output));
    }

    private void LeakyRelu16(int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        if (input.Quantization.IsSameScale(output.Quantization))
        {
            graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = Read(i), Output = Write(o), Repeats = Batch(output) });
            return;
        }

        FeatureMap Times()
        {
            var result = Map(Shape(output), 16);
            ElementWise(source, Read(i), new FeatureMap(graph.Constant(new Volume(1, 1, 1), 16), new Volume(1, 1, 1)), result, NpuOutput.Mul, Batch(output));
            return result;
        }

        var (a, b) = (Times(), Times());
        ElementWise(source, a, b, Write(o), NpuOutput.Other, Batch(output));
    }

    private void Lstm(OperatorInfo op, int source, int i, int o, TensorInfo input, TensorInfo output)
    {
        var features = input.FromLast(0);
        var cells = output.FromLast(0);
        var (steps, batch) = op.Options.TimeMajor ? (input.FromLast(2), input.FromLast(1)) : (input.FromLast(1), input.FromLast(2));
        long repeats = op.Options.TimeMajor ? steps : (long)steps * batch;
        var rows = op.Options.TimeMajor ? batch : 1;
        var (h, w) = Factors.Square(rows);
        var state = new NpuTensor((long)cells * rows, cells, 8) { IsPersistent = true };
        var cell = new NpuTensor((long)cells * rows, cells, 16) { IsPersistent = true };
        var full = new Volume(1, rows, cells);
        FeatureMap Gate(int k)
        {
            FeatureMap Product(NpuTensor tensor, int depth, int operand, bool sliced)
            {
                var result = new FeatureMap(new NpuTensor((long)cells * rows, cells, 16), new Volume(h, w, cells));
                var weights = op.Input(operand) is { } filter ? Weights(op, filter, NpuKind.VectorProduct, SlidingWindow.One, depth, cells, 8) : new NpuWeights(this, (double)depth * cells, 10.0 * cells, cells);
                graph.Add(new NpuOperation(NpuKind.VectorProduct, source) { Input = new FeatureMap(tensor, new Volume(h, w, depth)) { IsSlice = sliced }, Output = result, Weights = weights, Repeats = repeats });
                return result;
            }

            var a = Product(graph.Tensor(i), features, 1 + k, sliced: true);
            var b = Product(state, cells, 5 + k, sliced: false);
            var sum = Map(full, 16);
            graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = a with { Full = full, Shape = full }, Second = b with { Full = full, Shape = full }, Output = sum, OutputKind = NpuOutput.AddSub, Activation = NpuActivation.Table, Repeats = repeats, TableBytes = k == 2 ? 0 : 0 });
            if (k != 2)
            {
                var clamped = Map(full, 16);
                graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = sum, Output = clamped, Repeats = repeats, Activation = NpuActivation.None });
                return clamped;
            }

            return sum;
        }

        var (inputGate, forget, cellGate, outputGate) = (Gate(0), Gate(1), Gate(2), Gate(3));
        var kept = Map(full, 16);
        ElementWise(source, new FeatureMap(cell, full), forget, kept, NpuOutput.Mul, repeats);
        var fresh = Map(full, 16);
        ElementWise(source, cellGate, inputGate, fresh, NpuOutput.Mul, repeats);
        var next = new FeatureMap(new NpuTensor((long)cells * rows, cells, 16) { IsPersistent = true }, full);
        ElementWise(source, kept, fresh, next, NpuOutput.AddSub, repeats);
        var squashed = Map(full, 16);
        graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = next, Output = squashed, Repeats = repeats });
        var rescaled = Map(full, 16);
        _ = rescaled;
        var outputState = new FeatureMap(new NpuTensor((long)cells * rows, cells, 8) { IsPersistent = true }, full);
        ElementWise(source, squashed, outputGate, outputState, NpuOutput.Mul, repeats);
        graph.Add(new NpuOperation(NpuKind.Pooling, source) { Input = outputState, Output = new FeatureMap(graph.Tensor(o), Shape(output), full) { IsSlice = true }, Repeats = repeats });
    }
}
