using PerfSage.Fuzz.Inputs;

namespace PerfSage.Fuzz.Tests;

public sealed class InputTests
{
    private const int Count = 300;

    [Fact]
    public void The_same_seed_gives_the_same_inputs() => Assert.Equal(Files(seed: 7), Files(seed: 7));

    [Fact]
    public void Another_seed_gives_others() => Assert.InRange(Files(seed: 7).Intersect(Files(seed: 8)).Count(), 0, Count / 10);

    [Fact]
    public void Few_inputs_are_what_they_were_made_from() =>
        Assert.InRange(
            Enumerable.Range(0, Count).Select(i => FuzzInput.Create(1, i)).Count(i => i.Build().AsSpan().SequenceEqual(i.Seed.File)),
            0,
            Count / 10
        );

    private static string[] Files(ulong seed) =>
        [.. Enumerable.Range(0, Count).Select(i => Convert.ToHexString(FuzzInput.Create(seed, i).Build()))];
}
