using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Rectifiers with a slope for negative elements.</summary>
internal static class PreluFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, i, o, input, output) = (site.Op, site.InputIndex, site.OutputIndex, site.Input, site.Output);
        var scaled = FeatureMap.Temporary(Volume.Of(output), TensorSize.Bits(output));
        site.ElementWise(site.Read(i), site.Read(op.InputIndices[1]), scaled, NpuOutput.Mul, TensorSize.Batch(output));
        var identity = site.Read(i);
        if (!input.Quantization.IsSameScale(output.Quantization))
        {
            identity = FeatureMap.Temporary(Volume.Of(output), TensorSize.Bits(output));
            site.ElementWise(
                site.Read(i),
                new FeatureMap(NpuTensor.Constant(new Volume(1, 1, 1), 8), new Volume(1, 1, 1)),
                identity,
                NpuOutput.Mul,
                TensorSize.Batch(output)
            );
        }

        site.ElementWise(scaled, identity, site.Write(o), NpuOutput.Other, TensorSize.Batch(output));
    }

    public static void LeakyRelu16(OperatorSite site)
    {
        var (i, o, input, output) = (site.InputIndex, site.OutputIndex, site.Input, site.Output);
        if (input.Quantization.IsSameScale(output.Quantization))
        {
            site.Graph.Add(
                new NpuOperation(NpuKind.ElementWise, site.Source)
                {
                    Input = site.Read(i),
                    Output = site.Write(o),
                    Repeats = TensorSize.Batch(output),
                }
            );
            return;
        }

        FeatureMap Times()
        {
            var result = FeatureMap.Temporary(Volume.Of(output), 16);
            site.ElementWise(
                site.Read(i),
                new FeatureMap(NpuTensor.Constant(new Volume(1, 1, 1), 16), new Volume(1, 1, 1)),
                result,
                NpuOutput.Mul,
                TensorSize.Batch(output)
            );
            return result;
        }

        var (a, b) = (Times(), Times());
        site.ElementWise(a, b, site.Write(o), NpuOutput.Other, TensorSize.Batch(output));
    }
}
