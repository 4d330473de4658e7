using PerfSage.Dataset.Labels;
using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Labels;

public sealed class BoardEnergyTests
{
    /// <summary>2e9 pJ of multiplications, 3e9 of cycles, 6e9 of bytes of the SRAM, 12e9 of the flash; then 5 mW for 4 s.</summary>
    [Fact]
    public void Energy_is_made_of_what_the_labels_count() => Assert.Equal(2 + 3 + 6 + 12 + 20, BoardEnergy.LabelMj(Labels()), 1e-9);

    [Fact]
    public void Without_counts_or_without_a_board_there_is_none()
    {
        Assert.True(double.IsNaN(BoardEnergy.LabelMj(Labels() with { Counts = [1, 2, double.NaN, 3] })));
        Assert.True(double.IsNaN(BoardEnergy.LabelMj(Labels() with { Profile = null })));
    }

    private static DeviceLabels Labels()
    {
        var device = LabelDevices.All.Single(d => d.Id == "ethos-u55-256");
        return new DeviceLabels(
            device,
            LabelDevices.Profiles.Single(p => p.Id == device.Id),
            LatencyMs: 4000,
            PeakMemoryKiB: 100,
            TotalCycles: 1e6,
            CpuOperators: 0,
            Counts: [4e9, 2e8, 4e9, 4e7],
            OperatorCycles.Unknown
        );
    }
}
