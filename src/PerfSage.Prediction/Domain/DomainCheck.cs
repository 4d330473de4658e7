using PerfSage.Core.Devices;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction.Domain;

/// <summary>Says in words where a model on a device differs from everything that training saw.</summary>
internal sealed class DomainCheck(DomainData domain, IDeviceFamily family)
{
    private const int MostTexts = 8;

    private readonly RangeCheck ranges = new(domain, family);
    private readonly DeviceRange devices = new(domain.Devices, family);
    private readonly EmbeddingDistance distance = new(domain.Embedding);

    /// <summary>Operators that differ from those of training; none for a model without operators.</summary>
    public IReadOnlyList<RangeFinding> Range(ModelInput input, DeviceProfile device, NetworkAnswer answer) =>
        answer.Output is null ? [] : ranges.Find(input, Placements(input, device), answer);

    public string[] Violations(ModelInput input, DeviceProfile device, NetworkAnswer answer, IReadOnlyList<RangeFinding> range)
    {
        if (answer.Output is not { } output)
        {
            return ["the model has no operators: there is nothing to predict"];
        }

        var host = HostOperators.Texts(input.Model, Placements(input, device));
        string?[] whole = [.. devices.Violations(device.Id, answer.Device), .. host, distance.Violation(output.Embedding)];
        var all = whole.OfType<string>().Concat(RangeCheck.Texts(Told(input, device, range))).ToArray();
        return all.Length <= MostTexts ? all : [.. all.Take(MostTexts - 1), $"and {all.Length - MostTexts + 1} more differences"];
    }

    // None as long as all operators concerned together cost next to nothing.
    private static IReadOnlyList<RangeFinding> Told(ModelInput input, DeviceProfile device, IReadOnlyList<RangeFinding> range)
    {
        if (device.Family.NegligibleShare == 0 || range.Count == 0)
        {
            return range;
        }

        var costs = input.On(device.Family).BaseMs(device.System);
        var share = range.Select(f => f.Operator).Distinct().Sum(i => costs[i]);
        return share <= device.Family.NegligibleShare * costs.Sum() ? [] : range;
    }

    private static IReadOnlyList<Placement> Placements(ModelInput input, DeviceProfile device) =>
        input.On(device.Family).Placements(device.System);
}
