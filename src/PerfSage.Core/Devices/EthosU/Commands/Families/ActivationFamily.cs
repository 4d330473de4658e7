namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Activations: limits and look-up tables, part of the operation before them where that is possible.</summary>
internal static class ActivationFamily
{
    public static void Clamp(OperatorSite site) =>
        site.Activation(
            site.Read(site.InputIndex),
            site.Write(site.OutputIndex),
            NpuActivation.Relu,
            0,
            site.Input.Quantization.Scale.Equals(site.Output.Quantization.Scale),
            TensorSize.Batch(site.Output)
        );

    public static void Table(OperatorSite site) =>
        site.Activation(
            site.Read(site.InputIndex),
            site.Write(site.OutputIndex),
            NpuActivation.Table,
            OperatorSite.TableBytes(site.Input),
            isFusible: true,
            TensorSize.Batch(site.Output)
        );

    public static void LeakyRelu(OperatorSite site)
    {
        if (TensorSize.Bits(site.Input) == 16)
        {
            PreluFamily.LeakyRelu16(site);
        }
        else
        {
            Table(site);
        }
    }
}
