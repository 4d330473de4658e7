using PerfSage.Core.Devices.EthosU.Commands.Memory;

namespace PerfSage.Core.Tests.Devices.EthosU.Commands;

/// <summary>Where the compiler's allocator puts what is live at the same time.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void The_generator_is_the_standard_one()
    {
        // The C++ standard states the 10,000th number of std::mt19937.
        var random = new MersenneTwister();
        var last = 0u;
        for (var i = 0; i < 10_000; i++)
        {
            last = random.Next();
        }

        Assert.Equal(4123659995u, last);
    }

    [Fact]
    public void What_is_needed_at_different_times_shares_a_place() =>
        Assert.Equal(160, HillClimb.Allocate([Range(100, 0, 1), Range(33, 0, 1), Range(160, 2, 3)]));

    [Fact]
    public void What_is_live_together_stands_without_gaps()
    {
        // At most 64 bytes are live at a time.
        LiveRange[] ranges = [Range(16, 0, 5), Range(32, 0, 1), Range(16, 0, 3), Range(32, 4, 9), Range(16, 2, 9)];
        Assert.Equal(64, HillClimb.Allocate(ranges));
    }

    [Fact]
    public void Nothing_takes_no_place() => Assert.Equal(0, HillClimb.Allocate([]));

    [Fact]
    public void An_operation_needs_its_tensors_until_the_odd_time_after_it()
    {
        var range = new LiveRange(16);
        range.Mark(4);
        range.Mark(3, 2);
        Assert.Equal((3, 5), (range.Start, range.End));
    }

    private static LiveRange Range(long bytes, int start, int end)
    {
        var range = new LiveRange(bytes);
        range.Mark(start, end - start);
        return range;
    }
}
