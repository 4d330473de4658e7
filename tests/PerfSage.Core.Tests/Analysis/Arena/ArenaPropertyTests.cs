using CsCheck;
using PerfSage.Core.Analysis;
using PerfSage.Core.Analysis.Arena;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests.Analysis.Arena;

/// <summary>What is true of every plan.</summary>
public sealed class ArenaPropertyTests
{
    [Fact]
    public void Nothing_is_written_over_what_is_alive() =>
        RandomGraphs.Subgraphs.Sample(subgraph =>
        {
            var places = ArenaPlanner.Plan(subgraph).Places;
            Assert.All(places, p => Assert.Equal(0, p.Offset % 64));
            Assert.DoesNotContain(places.SelectMany((b, i) => places.Take(i).Select(a => (a, b))), pair => Collide(pair.a, pair.b));
        });

    [Fact]
    public void An_arena_holds_what_is_alive() =>
        RandomGraphs.Subgraphs.Sample(subgraph =>
        {
            var arena = ArenaPlanner.Plan(subgraph);
            Assert.True(arena.Bytes >= arena.LiveBytes.Max());
            // TensorFlow Lite gives up no input and nothing unread, so that it keeps at least what any runtime must.
            Assert.All(arena.LiveBytes.Zip(Liveness.LiveBytes(subgraph)), both => Assert.True(both.First >= both.Second));
            Assert.Equal(arena.Places.Max(p => p.Offset + p.Tensor.Bytes), arena.Bytes);
        });

    [Fact]
    public void Looking_only_at_what_is_alive_finds_the_places_that_looking_at_all_finds() =>
        RandomGraphs.Subgraphs.Sample(subgraph => AssertPlaces(ArenaPlanner.Plan(subgraph).Places));

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(1_500)]
    public void Neither_long_nor_short_lives_change_that(int reach)
    {
        var random = new Random(reach);
        int[] sizes = [.. Enumerable.Range(0, 1_501).Select(_ => random.Next(1, 5_000))];
        (int[], int[])[] operators = [.. Enumerable.Range(0, 1_500).Select(i => (Reads(i), new[] { i + 1 }))];
        var arena = ArenaPlanner.Plan(Vectors.Of(sizes, [0], [1_500], operators));
        AssertPlaces(arena.Places);
        Assert.Equal(arena.Places, ArenaPlanner.Plan(Vectors.Of(sizes, [0], [1_500], operators)).Places);

        int[] Reads(int i) => [i, Math.Max(0, i - random.Next(reach))];
    }

    [Theory]
    [InlineData(100_000, 2)]
    [InlineData(10_000, 10_000)]
    public void Large_graphs_take_no_time_worth_mentioning(int operators, int reach)
    {
        // A second or so each where nothing else runs; quadratic steps that are not short would take minutes.
        var subgraph = Vectors.Of(
            [.. Enumerable.Range(0, operators + 1).Select(i => 1 + (int)((i * 7_919L) % 100_003))],
            [0],
            [operators],
            [.. Enumerable.Range(0, operators).Select(i => (new[] { i, Math.Max(0, i - (int)((i * 104_729L) % reach)) }, new[] { i + 1 }))]
        );
        var time = System.Diagnostics.Stopwatch.StartNew();
        ArenaPlanner.Plan(subgraph);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    // TensorFlow Lite's own way: a list of all that has a place, by their offsets.
    private static void AssertPlaces(IReadOnlyList<(ArenaTensor Tensor, long Offset)> places)
    {
        var placed = new List<(ArenaTensor Tensor, long Offset)>();
        foreach (var (tensor, offset) in places)
        {
            var (best, gap, free) = (-1L, long.MaxValue, 0L);
            foreach (var (other, begin) in placed.Where(p => p.Tensor.First <= tensor.Last && p.Tensor.Last >= tensor.First))
            {
                var aligned = (free + 63) / 64 * 64;
                if (aligned + tensor.Bytes <= begin && begin - aligned < gap)
                {
                    (best, gap) = (aligned, begin - free);
                }

                free = Math.Max(free, begin + other.Bytes);
            }

            Assert.Equal(best >= 0 ? best : (free + 63) / 64 * 64, offset);
            var behind = placed.FindIndex(p => p.Offset > offset);
            placed.Insert(behind < 0 ? placed.Count : behind, (tensor, offset));
        }
    }

    private static bool Collide((ArenaTensor Tensor, long Offset) a, (ArenaTensor Tensor, long Offset) b) =>
        a.Tensor.First <= b.Tensor.Last
        && b.Tensor.First <= a.Tensor.Last
        && a.Offset < b.Offset + b.Tensor.Bytes
        && b.Offset < a.Offset + a.Tensor.Bytes;
}
