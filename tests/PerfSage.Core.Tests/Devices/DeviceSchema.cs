using NJsonSchema;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices;

/// <summary>What editors know of device files.</summary>
internal static class DeviceSchema
{
    public static JsonSchema Json { get; } =
        JsonSchema.FromJsonAsync(File.ReadAllText(Repository.Path("devices/schema/device.schema.json"))).GetAwaiter().GetResult();
}
