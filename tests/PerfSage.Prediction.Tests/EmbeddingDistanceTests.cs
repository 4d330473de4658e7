using PerfSage.Prediction.Domain;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Tests;

public sealed class EmbeddingDistanceTests
{
    // Deviations of 1 and of 2 around (1, 0); most training graphs are closer than 2 deviations.
    private static readonly EmbeddingDistance Distance = new(new EmbeddingData([1, 0], [1, 0.5], 2));

    [Fact]
    public void Distances_are_deviations_per_dimension() => Assert.Equal(Math.Sqrt(((2 * 2) + (3 * 3)) / 2.0), Distance.Of([3, 6]), 9);

    [Theory]
    [InlineData(3, 4, null)]
    [InlineData(3, 4.1f, "1.0")]
    [InlineData(4, 6, "1.5")]
    public void What_is_farther_than_the_limit_is_outside(float x, float y, string? ratio) =>
        Assert.Equal(
            ratio is null
                ? null
                : $"the model as a whole is unlike the training models: {ratio} times as far from their mean as 99 % of them",
            Distance.Violation([x, y])
        );
}
