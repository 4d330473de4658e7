using PerfSage.Core.Devices;

namespace PerfSage.Prediction.Network;

/// <summary>What a network says about a model on one device.</summary>
/// <param name="Learned">The device whose outputs are read.</param>
/// <param name="Nodes">[N, F], the node columns that the network was given.</param>
/// <param name="Output">Null for a model without operators.</param>
internal sealed record NetworkAnswer(DeviceProfile Learned, float[] Nodes, NetworkOutput? Output)
{
    /// <summary>By which the network's latency is multiplied.</summary>
    public double LatencyFactor { get; init; } = 1;

    /// <summary>Whether another device was asked for.</summary>
    public bool IsStandIn { get; init; }
}
