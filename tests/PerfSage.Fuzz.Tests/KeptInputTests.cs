using PerfSage.Fuzz.Inputs;
using PerfSage.Fuzz.Probing;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Fuzz.Tests;

/// <summary>Models that inputs are made from, and inputs that once were findings, are no findings.</summary>
public sealed class KeptInputTests
{
    private const int Repetitions = 3;

    public static TheoryData<string> Names => [.. SeedModels.All.Select(s => s.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_keeps_every_promise(string name)
    {
        foreach (var seed in SeedModels.All.Where(s => s.Name == name))
        {
            Assert.Null(Finding(seed));
        }
    }

    [Fact]
    public void The_network_answers_all_seeds_that_can_be_read()
    {
        using var predictor = Predictor.Load();
        var models = SeedModels.All.Select(s => Probe.Product.Examine(s.File).Input).OfType<ModelInput>().ToArray();
        Assert.InRange(models.Length, 150, int.MaxValue);
        Assert.All(new NetworkProbe(predictor).Examine(models), Assert.Null);
    }

    // As the fuzzer does: what is slow the first time may only be the first.
    private static Finding? Finding(SeedModel seed) =>
        Enumerable
            .Range(0, Repetitions)
            .Select(_ => Probe.Product.Examine(seed.File).Finding)
            .SkipWhile((f, i) => f is { Kind: FindingKind.Hang } && i < Repetitions - 1)
            .First();

    [Fact]
    public void Inputs_are_kept() => Assert.NotEmpty(SeedModels.Corpus);
}
