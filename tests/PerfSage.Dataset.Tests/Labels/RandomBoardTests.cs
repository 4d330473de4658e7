using PerfSage.Core.Devices.EthosU;
using PerfSage.Dataset.Labels;
using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Labels;

public sealed class RandomBoardTests
{
    [Fact]
    public void A_row_describes_the_board_that_was_drawn_for_it()
    {
        var profile = Read(new DrawnBoard()).Profile!;
        Assert.Equal(DrawnBoard.System, profile.System);
        Assert.Equal(("random", 0), (profile.Id, profile.Aliases.Count));
    }

    [Theory]
    [InlineData("Shared_Sram", MemoryMode.SharedSram)]
    [InlineData("Sram_Only", MemoryMode.SramOnly)]
    public void Only_a_dedicated_SRAM_is_a_cache(string mode, object expected)
    {
        var system = (EthosUSystem)Read(new DrawnBoard("ethos-u55-32", mode)).Profile!.System;
        Assert.Equal(expected, system.MemoryMode);
        Assert.Equal((null, 32), (system.CacheKiB, system.Accelerator.MacsPerCycle));
    }

    [Fact]
    public void A_row_that_describes_none_has_none() => Assert.Null(Read(DrawnBoard.None).Profile);

    private static DeviceLabels Read(DrawnBoard drawn)
    {
        using var folder = new DatasetFolder().AddShard("00000", new LabelledGraph("mobile_1", Models.Small) { Drawn = drawn });
        return DatasetReader.Read(folder.Root).Single().Devices[^1];
    }
}
