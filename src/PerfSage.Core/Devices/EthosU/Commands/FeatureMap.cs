using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>A tensor as one operation sees it.</summary>
/// <param name="Full">Its shape without its slice.</param>
/// <param name="Shape">What of it is read or written.</param>
internal sealed record FeatureMap(NpuTensor Tensor, Volume Full, Volume Shape)
{
    public FeatureMap(NpuTensor tensor, Volume shape)
        : this(tensor, shape, shape) { }

    /// <returns>A tensor between the operations of one operator.</returns>
    public static FeatureMap Temporary(Volume shape, int bits) => new(NpuTensor.Temporary(shape, bits), shape);

    /// <returns>A constant of one element.</returns>
    public static FeatureMap Scalar(int bits) => new(NpuTensor.Constant(new Volume(1, 1, 1), bits), new Volume(1, 1, 1));

    public int Bits { get; init; } = Tensor.Bits;

    public bool IsSlice { get; init; }

    /// <summary>Channel at which the slice begins.</summary>
    public int DepthOffset { get; init; }

    /// <summary>Whether every second or third column is read.</summary>
    public bool HasStride { get; init; }
}
