using System.Collections.Concurrent;
using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>
/// What the network says about one model, on the devices that it was asked about; numbers come from <see cref="Predictor.At"/>.
/// </summary>
/// <param name="input">What the network was asked.</param>
internal sealed class ModelEstimate(ModelInput input)
{
    private readonly ConcurrentDictionary<IDeviceSystem, NetworkOutput> outputs = [];
    private readonly ConcurrentDictionary<(DeviceProfile Device, double Confidence), DeviceEstimate> known = [];

    public ModelInput Input => input;

    public ModelGraph Model => input.Model;

    public void Add(IDeviceSystem system, NetworkOutput output) => outputs[system] = output;

    /// <returns>Null for hardware that the network was not asked about.</returns>
    public NetworkOutput? Find(IDeviceSystem system) => outputs.GetValueOrDefault(system);

    /// <param name="compute">What the predictor says; it is asked once, for budgets, bases and reports ask for the same again.</param>
    public DeviceEstimate On(DeviceProfile device, double confidence, Func<DeviceEstimate> compute) =>
        known.GetOrAdd((device, confidence), _ => compute());
}
