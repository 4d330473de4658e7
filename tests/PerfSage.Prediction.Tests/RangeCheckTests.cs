using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;
using PerfSage.Prediction.Domain;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Layers;

namespace PerfSage.Prediction.Tests;

/// <summary>How far beyond what training saw is still inside. The training set is one convolution to 99 channels.</summary>
public sealed class RangeCheckTests
{
    private static readonly IDeviceFamily Family = DeviceFamilies.Of("ethos-u");

    private static readonly ModelInput Training = Convolution(99);

    [Theory]
    [InlineData(29, "operator 0 CONV_2D: training saw this kind only 29 times")]
    [InlineData(30, null)]
    public void Fewer_than_thirty_examples_are_few(int count, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Violations(Training, Seen(count: count)));

    // One more than its channels is compared: 100 in training.
    [Theory]
    [InlineData(123, false)]
    [InlineData(126, true)]
    [InlineData(80, false)]
    [InlineData(78, true)]
    public void A_size_may_differ_by_a_quarter(int channels, bool isOutside)
    {
        var violations = Violations(Convolution(channels), Seen());
        Assert.Equal(isOutside, violations.Any(v => v.StartsWith("operator 0 CONV_2D: output channels ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-0.049, false)]
    [InlineData(-0.051, true)]
    [InlineData(0.549, false)]
    [InlineData(0.551, true)]
    public void Another_number_may_differ_by_a_tenth_of_its_range(double belowEntropy, bool isOutside)
    {
        var column = FeatureSchema.NodeColumns.Select(c => c.Name).ToList().IndexOf("weight_entropy");
        var largest = Training.Features.Nodes[column] + belowEntropy;
        var violations = Violations(Training, Seen((column, largest - 0.5, largest)));
        Assert.Equal(isOutside, violations.Any(v => v.Contains("entropy of the weights", StringComparison.Ordinal)));
    }

    private static ModelInput Convolution(int channels) => Models.OfLayers([1, 4, 4, 8], (g, x) => g.Conv2D(x, channels, 1));

    private static IEnumerable<string> Violations(ModelInput model, KindRange seen)
    {
        var kinds = new Dictionary<string, KindRange>(StringComparer.Ordinal) { ["CONV_2D"] = seen };
        var answer = new NetworkAnswer(Terms(model), [], [], null);
        var check = new RangeCheck(new DomainData(kinds, new ColumnRange([], []), new EmbeddingData([], [], 1)), Family);
        return RangeCheck.Texts(check.Find(model, [Placement.Accelerator], answer));
    }

    private static float[] Terms(ModelInput model) => model.On(Family).Terms(FamilyDevices.Npus[0].System);

    private static KindRange Seen((int Column, double Min, double Max)? other = null, int count = 1000)
    {
        var (min, max) = (Numbers(Training.Features.Nodes), Numbers(Training.Features.Nodes));
        if (other is { } range)
        {
            (min[range.Column], max[range.Column]) = (range.Min, range.Max);
        }

        // Of the terms, anything was seen.
        var terms = Family.TermColumns.Count;
        return new KindRange(
            count,
            new ColumnRange(min, max),
            new ColumnRange([.. Enumerable.Repeat(-1e9, terms)], [.. Enumerable.Repeat(1e9, terms)])
        );
    }

    private static double[] Numbers(float[] row) => Array.ConvertAll(row, v => (double)v);
}
