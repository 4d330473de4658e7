using PerfSage.Core.Devices.EthosU.Commands.Memory;
using PerfSage.Core.Devices.EthosU.Commands.Scheduling;

namespace PerfSage.Core.Tests.Devices.EthosU.Commands;

/// <summary>Which feature maps a dedicated SRAM keeps if not all fit.</summary>
public sealed class StagingTests
{
    [Theory]
    [InlineData(100, new[] { true, false, true })]
    [InlineData(300, new[] { false, true, false })]
    public void What_is_accessed_most_is_kept(int accessesOfTheMiddle, bool[] expected)
    {
        LiveRange[] ranges = [Range(0, 3), Range(2, 5), Range(4, 7)];
        var most = new long[8];
        foreach (var range in ranges)
        {
            for (var t = range.Start; t <= range.End; t++)
            {
                most[t] += range.Bytes;
            }
        }

        var search = new StagingSearch([.. ranges], [120, accessesOfTheMiddle, 120], new long[8], most, limit: 100, patience: 1000);
        Assert.Equal(expected, search.Run());
    }

    private static LiveRange Range(int start, int end)
    {
        var range = new LiveRange(60);
        range.Mark(start, end - start);
        return range;
    }
}
