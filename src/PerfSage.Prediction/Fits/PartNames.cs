using PerfSage.Core.Devices;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Prediction.Fits;

/// <summary>Which operators share a scale: those with the same most specific name in their family.</summary>
internal static class PartNames
{
    /// <returns>Milliseconds of the base by name.</returns>
    public static IReadOnlyDictionary<string, double> Of(ModelInput input, IDeviceFamily family, double[] operatorMs) =>
        input
            .Model.Operators.Zip(operatorMs, (op, ms) => (Name: family.ScaleNames(op)[0], Ms: ms))
            .GroupBy(part => part.Name, part => part.Ms, StringComparer.Ordinal)
            .Select(group => (group.Key, Ms: group.Sum()))
            .Where(part => part.Ms > 0)
            .ToDictionary(part => part.Key, part => part.Ms, StringComparer.Ordinal);
}
