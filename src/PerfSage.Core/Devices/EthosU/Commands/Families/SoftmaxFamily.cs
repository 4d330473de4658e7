using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Softmax: exponentials and their sum in 32 bits, and a reciprocal by Newton steps or a table.</summary>
internal static class SoftmaxFamily
{
    // An exponential of 32 bits for each value of 8.
    private const int TableBytes32 = 1024;

    public static void Lower(OperatorSite site)
    {
        var (i, o, input) = (site.InputIndex, site.OutputIndex, site.Input);
        var read = site.Read(i);
        var shape = read.Shape with { H = Saturate(read.Shape.H * TensorSize.Batch(input)) };
        var bits = TensorSize.Bits(input);
        read = read with { Full = shape, Shape = shape };
        var rows = new Volume(Saturate(shape.Area), shape.D, 1);
        var row = shape with { D = 1 };
        var kernel = new Extent(1, shape.D);
        var largest = FeatureMap.Temporary(row, bits);
        if (site.Generation?.LargestOfRows(site, read, largest) != true)
        {
            site.Graph.Add(
                new NpuOperation(NpuKind.Pooling, site.Source)
                {
                    Input = read with { Full = rows, Shape = rows },
                    Output = largest with { Full = rows with { W = 1 }, Shape = rows with { W = 1 } },
                    Window = new SlidingWindow(kernel, kernel, Extent.One),
                    OutputKind = NpuOutput.MaxPool,
                }
            );
        }

        if (bits == 16)
        {
            Softmax16(site, read, largest, shape, row);
            return;
        }

        var exponent = FeatureMap.Temporary(shape, 32);
        LookUp(site, read, largest, exponent with { Tensor = exponent.Tensor, Bits = 32 }, TableBytes32);
        var shifted = FeatureMap.Temporary(shape, 32);
        site.ElementWise(exponent, FeatureMap.Scalar(32), shifted, NpuOutput.Other, 1);
        var sum = FeatureMap.Temporary(row, 32);
        site.Graph.Add(new NpuOperation(NpuKind.ReduceSum, site.Source) { Input = shifted, Output = sum });
        var headroom = site.Unary32(sum, row);
        var rightShift = site.Binary32(headroom, FeatureMap.Scalar(32), row, NpuOutput.AddSub);
        var less = site.Binary32(headroom, FeatureMap.Scalar(32), row, NpuOutput.AddSub);
        var half = site.Binary32(sum, less, row, NpuOutput.Other);
        var x = site.Binary32(half, FeatureMap.Scalar(32), row, NpuOutput.Mul);
        x = site.Binary32(x, FeatureMap.Scalar(32), row, NpuOutput.AddSub);
        for (var k = 0; k < 3; k++)
        {
            var product = site.Binary32(x, half, row, NpuOutput.Mul);
            var rest = site.Binary32(FeatureMap.Scalar(32), product, row, NpuOutput.AddSub);
            var scaled = site.Binary32(x, rest, row, NpuOutput.Mul);
            var four = site.Binary32(scaled, FeatureMap.Scalar(32), row, NpuOutput.Mul);
            x = site.Binary32(x, four, row, NpuOutput.AddSub);
        }

        var result = site.Binary32(exponent, x, shape, NpuOutput.Mul);
        site.ElementWise(result, rightShift, site.Write(o, shape), NpuOutput.Other, 1);
    }

    private static void Softmax16(OperatorSite site, FeatureMap read, FeatureMap largest, Volume shape, Volume row)
    {
        var o = site.OutputIndex;
        var difference = FeatureMap.Temporary(shape, 32);
        site.ElementWise(read, largest, difference, NpuOutput.AddSub, 1);
        var scaled = site.Binary32(difference, FeatureMap.Scalar(32), shape, NpuOutput.Mul);
        var exponent = FeatureMap.Temporary(shape, 16);
        LookUp(site, scaled, FeatureMap.Scalar(32), exponent, OperatorSite.WideTableBytes);
        var sum = FeatureMap.Temporary(row, 32);
        site.Graph.Add(new NpuOperation(NpuKind.ReduceSum, site.Source) { Input = exponent, Output = sum });
        var headroom = site.Unary32(sum, row);
        var right = site.Binary32(FeatureMap.Scalar(32), headroom, row, NpuOutput.AddSub);
        var one = site.Binary32(FeatureMap.Scalar(32), right, row, NpuOutput.Other);
        var less = site.Binary32(sum, one, row, NpuOutput.AddSub);
        var shifted = site.Binary32(less, headroom, row, NpuOutput.Other);
        var narrow = site.Binary32(shifted, FeatureMap.Scalar(32), row, NpuOutput.Other);
        var reciprocal = FeatureMap.Temporary(row, 16);
        LookUp(site, narrow, FeatureMap.Scalar(32), reciprocal, OperatorSite.WideTableBytes);
        var result = FeatureMap.Temporary(shape, 32);
        site.ElementWise(exponent, reciprocal, result, NpuOutput.Mul, 1);
        site.ElementWise(result, right, site.Write(o, shape), NpuOutput.Other, 1);
    }

    // A difference or a sum that is put through a table as it is written.
    private static void LookUp(OperatorSite site, FeatureMap first, FeatureMap second, FeatureMap output, int tableBytes) =>
        site.Graph.Add(
            new NpuOperation(NpuKind.ElementWise, site.Source)
            {
                Input = first,
                Second = second,
                Output = output,
                OutputKind = NpuOutput.AddSub,
                Activation = NpuActivation.Table,
                TableBytes = tableBytes,
            }
        );
}
