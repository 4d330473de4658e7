namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>The same numbers in another type or scale, or in another place.</summary>
internal static class ConversionFamily
{
    public static void Quantize(OperatorSite site) =>
        site.Graph.Add(
            new NpuOperation(NpuKind.Pooling, site.Source)
            {
                Input = site.Read(site.InputIndex),
                Output = site.Write(site.OutputIndex),
                Repeats = TensorSize.Batch(site.Output),
                IsConversion = true,
            }
        );

    /// <summary>An addition of zero.</summary>
    public static void Cast(OperatorSite site) =>
        site.ElementWise(
            site.Read(site.InputIndex),
            FeatureMap.Scalar(8),
            site.Write(site.OutputIndex),
            NpuOutput.AddSub,
            TensorSize.Batch(site.Output)
        );

    /// <summary>A copy by the NPU's DMA, which no arithmetic is counted for.</summary>
    public static void Tile(OperatorSite site) =>
        site.Graph.Add(
            new NpuOperation(NpuKind.Copy, site.Source) { Input = site.Read(site.InputIndex), Output = site.Write(site.OutputIndex) }
        );
}
