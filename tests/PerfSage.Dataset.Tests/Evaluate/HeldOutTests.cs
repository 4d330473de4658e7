using System.Text.Json;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Tests.Evaluate;

/// <summary>Against the vectors that training/tests/test_split.py holds training/split.py to.</summary>
public sealed class HeldOutTests
{
    private static readonly SplitVector[] Vectors = JsonSerializer.Deserialize<SplitVector[]>(
        File.ReadAllText(Repository.Path("training/tests/split_vectors.json")),
        JsonSerializerOptions.Web
    )!;

    [Fact]
    public void A_structure_is_at_the_same_place_as_in_training()
    {
        Assert.Superset(new HashSet<string> { "train", "validation", "test" }, Vectors.Select(v => v.Split).ToHashSet());
        Assert.All(Vectors, v => Assert.Equal(v.Fraction, HeldOut.Fraction(v.StructHash)));
    }

    [Fact]
    public void What_training_or_its_intervals_were_fitted_to_is_not_held_out() =>
        Assert.All(Vectors, v => Assert.Equal(v.Split == "test", HeldOut.Contains(v.StructHash)));

    private sealed record SplitVector(string StructHash, double Fraction, string Split);
}
