using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Element-wise arithmetic.</summary>
internal static class ArithmeticFamily
{
    public static void Unary(OperatorSite site) =>
        site.Graph.Add(
            new NpuOperation(NpuKind.ElementWise, site.Source)
            {
                Input = site.Read(site.InputIndex),
                Output = site.Write(site.OutputIndex),
                Repeats = TensorSize.Batch(site.Output),
            }
        );

    public static void Binary(OperatorSite site)
    {
        var (op, o, output) = (site.Op, site.OutputIndex, site.Output);
        if (op.Inputs.Length < 2 || op.Input(1) is null)
        {
            Unary(site);
            return;
        }

        var kind =
            op.Is(Arithmetic.Mul) ? NpuOutput.Mul
            : op.Is(Arithmetic.Add) || op.Is(Arithmetic.Sub) ? NpuOutput.AddSub
            : NpuOutput.Other;
        var (left, right) = (site.Read(op.InputIndices[0]), site.Read(op.InputIndices[1]));
        var whole = Volume.Of(output);
        if (left.Shape.Elements > 1 && right.Shape.Elements > 1 && left.Shape != whole && right.Shape != whole)
        {
            var spread = FeatureMap.Temporary(whole, TensorSize.Bits(output));
            site.ElementWise(
                left,
                new FeatureMap(NpuTensor.Constant(whole, TensorSize.Bits(output)), whole),
                spread,
                NpuOutput.AddSub,
                TensorSize.Batch(output)
            );
            left = spread;
        }

        site.Activated(target => new NpuOperation(NpuKind.ElementWise, site.Source)
        {
            Input = left,
            Second = right,
            Output = target,
            OutputKind = kind,
            Repeats = TensorSize.Batch(output),
        });
    }

    public static void SquaredDifference(OperatorSite site)
    {
        var (op, o, output) = (site.Op, site.OutputIndex, site.Output);
        var shape = Volume.Of(output);
        FeatureMap Wide(int operand)
        {
            var read = site.Read(op.InputIndices[operand]);
            var wide = FeatureMap.Temporary(read.Shape, 32);
            site.Graph.Add(
                new NpuOperation(NpuKind.Pooling, site.Source)
                {
                    Input = read,
                    Output = wide,
                    IsConversion = true,
                }
            );
            var scaled = site.Binary32(wide, FeatureMap.Scalar(32), read.Shape, NpuOutput.Mul);
            return read.Shape == shape
                ? scaled
                : site.Binary32(scaled, new FeatureMap(NpuTensor.Constant(shape, 32), shape), shape, NpuOutput.AddSub);
        }

        var (a, b) = (Wide(0), Wide(1));
        var difference = site.Binary32(a, b, shape, NpuOutput.AddSub);
        var squared = site.Binary32(difference, difference, shape, NpuOutput.Mul);
        site.ElementWise(squared, FeatureMap.Scalar(32), site.Write(o), NpuOutput.Mul, 1);
    }
}
