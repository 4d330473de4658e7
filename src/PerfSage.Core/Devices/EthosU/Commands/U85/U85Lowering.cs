using PerfSage.Core.Devices.EthosU.Commands.Families;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Operators that become other operations on an Ethos-U85 than on its predecessors.</summary>
internal sealed class U85Lowering(NpuGraph graph) : IGenerationLowering
{
    private const int FewestChannels = 16;

    private readonly U85Transpositions transpositions = new(graph);

    /// <returns>Whether the operator is one of them.</returns>
    public bool Lower(OperatorSite site)
    {
        var (op, source) = (site.Op, site.Source);
        if (op.Is(Resizes.ResizeBilinear) || op.Is(Resizes.ResizeNearestNeighbor))
        {
            Resize(site);
        }
        else if (op.Is(Gathers.Gather))
        {
            Gather(site);
        }
        else if (op.Is(Moves.Transpose))
        {
            transpositions.Lower(site);
        }
        else if (op.Is(MatrixProducts.BatchMatMul))
        {
            MatMul(site);
        }
        else if (op.Is(Reductions.ArgMax))
        {
            var shape = site.Read(op.InputIndices[0]).Shape;
            var rows = new Volume(Saturate(shape.Area), shape.D, 1);
            var window = new Extent(1, shape.D);
            graph.Add(
                new NpuOperation(NpuKind.ArgMax, source)
                {
                    Input = site.Read(op.InputIndices[0], rows) with { Full = rows },
                    Output = site.Write(op.OutputIndices[0], rows with { W = 1 }) with { Full = rows with { W = 1 } },
                    Window = new SlidingWindow(window, window, Extent.One),
                }
            );
        }
        else if (op.Is(Convolutions.TransposeConv) && op.Options is { StrideH: > 1 } or { StrideW: > 1 })
        {
            U85Phases.Lower(site);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>The largest of each row: with many rows as channels, which takes a transposition before.</summary>
    /// <returns>Whether it is done so.</returns>
    public bool LargestOfRows(OperatorSite site, FeatureMap input, FeatureMap largest)
    {
        var shape = input.Shape;
        var isWide = shape.W > 1;
        var rows = isWide ? shape.W : shape.H;
        if (input.Bits != 8 || shape.Area == 1 || rows < FewestChannels)
        {
            return false;
        }

        // [rows, columns, channels] to [channels, rows, columns] or, of one column, to [channels, 1, rows].
        var turned = isWide ? new Volume(shape.D, shape.H, shape.W) : new Volume(shape.D, 1, shape.H);
        var order = isWide ? new AxisOrder(0, 2, 1) : new AxisOrder(0, 1, 2);
        var map = new FeatureMap(NpuTensor.Temporary(turned, input.Bits), turned);
        graph.Add(
            new NpuOperation(NpuKind.Transpose, site.Source)
            {
                Input = input,
                Output = map,
                Axes = order,
            }
        );
        var window = new Extent(shape.D, 1);
        var result = turned with { H = 1 };
        graph.Add(
            new NpuOperation(NpuKind.Pooling, site.Source)
            {
                Input = map,
                Output = largest with { Full = result, Shape = result },
                Window = new SlidingWindow(window, window, Extent.One),
                OutputKind = NpuOutput.MaxPool,
            }
        );
        return true;
    }

    private void Resize(OperatorSite site)
    {
        var (op, source) = (site.Op, site.Source);
        var (input, output) = (site.Read(op.InputIndices[0]), site.Write(op.OutputIndices[0]));
        graph.Add(
            new NpuOperation(NpuKind.Resize, source)
            {
                Input = input,
                Output = output,
                ScaleW = Scale(input.Shape.W, output.Shape.W, op.Options.AlignCorners),
                Repeats = TensorSize.Batch(op.Outputs[0]),
            }
        );
    }

    private static (int Numerator, int Denominator) Scale(int before, int after, bool alignCorners) =>
        alignCorners && after > 1 && before > 1 ? (after - 1, before - 1) : (after, before);

    private void Gather(OperatorSite site)
    {
        var (op, source) = (site.Op, site.Source);
        var indices = op.Input(1)!;
        var values = op.Input(0)!;
        var row = Saturate(op.Outputs[0].Elements / Math.Max(1, indices.Elements));
        var count = Saturate(indices.Elements);
        var output = new Volume(1, count, row);
        graph.Add(
            new NpuOperation(NpuKind.Gather, source)
            {
                Input = site.Read(op.InputIndices[0], new Volume(1, Saturate(values.Elements / Math.Max(1, row)), row)),
                Second = site.Read(op.InputIndices[1], new Volume(1, 1, count)),
                Output = site.Write(op.OutputIndices[0], output),
            }
        );
    }

    // The array takes the right matrix by its columns.
    private void MatMul(OperatorSite site)
    {
        var (op, source) = (site.Op, site.Source);
        var (left, right, output) = (op.Input(0)!, op.Input(1)!, op.Outputs[0]);
        var (rows, columns) = (output.FromLast(1), output.FromLast(0));
        var inner = left.FromLast(op.Options.AdjointX ? 1 : 0);
        var batches = TensorSize.Batch(output, 2);
        var shape = new Volume(1, rows, inner);
        var byColumns = new Volume(1, columns, inner);
        var first = op.Options.AdjointX
            ? transpositions.Swap(site, op.InputIndices[0], TensorSize.Batch(left, 2), inner, rows)
            : site.Read(op.InputIndices[0], shape with { H = Saturate(batches) });
        var second = op.Options.AdjointY
            ? site.Read(op.InputIndices[1], byColumns with { H = Saturate(TensorSize.Batch(right, 2)) })
            : transpositions.Swap(site, op.InputIndices[1], TensorSize.Batch(right, 2), inner, columns);
        var result = new Volume(1, rows, columns);
        graph.Add(
            new NpuOperation(NpuKind.MatMul, source)
            {
                Input = first with { Shape = shape, IsSlice = batches > 1 },
                Second = second with { Shape = byColumns, IsSlice = batches > 1 },
                Output = site.Write(op.OutputIndices[0], result) with
                {
                    Full = result with { H = Saturate(batches) },
                    IsSlice = batches > 1,
                },
                Repeats = batches,
            }
        );
    }
}
