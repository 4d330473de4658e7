namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Weights and scales in the NPU's compressed format.</summary>
/// <param name="Key">Equal for operations that share them.</param>
/// <param name="Depth">Output channels.</param>
internal sealed record NpuWeights(object Key, double WeightBytes, double ScaleBytes, int Depth)
{
    public double Bytes => WeightBytes + ScaleBytes;
}
