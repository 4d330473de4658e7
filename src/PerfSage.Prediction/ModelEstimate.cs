using System.Collections.Concurrent;
using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>All that the network says about one model; numbers per device come from <see cref="Predictor.At"/>.</summary>
/// <param name="input">What the network was asked.</param>
/// <param name="nodes">[N, F], the node columns that the network was given.</param>
/// <param name="output">Null for a model without operators.</param>
internal sealed class ModelEstimate(ModelInput input, float[] nodes, NetworkOutput? output)
{
    private readonly ConcurrentDictionary<(DeviceProfile Device, double Confidence), DeviceEstimate> known = [];

    public ModelInput Input => input;

    public float[] Nodes => nodes;

    public NetworkOutput? Output => output;

    public ModelGraph Model => input.Model;

    /// <param name="compute">What the predictor says; it is asked once, for budgets, bases and reports ask for the same again.</param>
    public DeviceEstimate On(DeviceProfile device, double confidence, Func<DeviceEstimate> compute) =>
        known.GetOrAdd((device, confidence), _ => compute());
}
