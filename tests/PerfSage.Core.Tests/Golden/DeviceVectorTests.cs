using System.Globalization;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Golden;

/// <summary>No column of a device changes unnoticed.</summary>
public sealed class DeviceVectorTests
{
    [Fact]
    public void Every_device_is_described_by_its_file() =>
        Snapshot.Verify(
            string.Concat(
                NamedColumns
                    .OfDevices()
                    .Where(c => c.Value != 0)
                    .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} {c.Value:G6}\n"))
            )
        );
}
