using PerfSage.Fuzz.Mutations;

namespace PerfSage.Fuzz.Inputs;

/// <summary>An input as the steps that make it, so that those can be left out which do not matter.</summary>
/// <param name="Steps">Seeds, one for each change of the model.</param>
internal sealed record FuzzInput(long Index, SeedModel Seed, IReadOnlyList<ulong> Steps)
{
    private const int MostSteps = 6;

    // A step may find nothing to change.
    private const int Attempts = 4;

    private static readonly IReadOnlyList<byte[]> Others = [.. SeedModels.Small.Select(s => s.File)];

    /// <returns>The same for the same seed and index, in any order and on any machine.</returns>
    public static FuzzInput Create(ulong seed, long index)
    {
        var random = new FuzzRandom(unchecked((seed * 0x9E3779B97F4A7C15) ^ (ulong)index));
        random.Next();
        var model = random.Of(random.OneIn(10) ? SeedModels.All : SeedModels.Small);
        var steps = 1;
        while (steps < MostSteps && random.OneIn(2))
        {
            steps++;
        }

        return new FuzzInput(index, model, [.. Enumerable.Range(0, steps).Select(_ => random.Next())]);
    }

    public byte[] Build() => Steps.Aggregate(Seed.File, Apply);

    private static byte[] Apply(byte[] file, ulong step)
    {
        var random = new FuzzRandom(step);
        for (var i = 0; i < Attempts; i++)
        {
            if (random.Of(MutationCatalog.All).Apply(file, random, Others) is { } changed)
            {
                return changed;
            }
        }

        return file;
    }
}
