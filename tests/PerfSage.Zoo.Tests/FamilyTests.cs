using CsCheck;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Schema;
using PerfSage.Zoo.Tests.ReadBack;

namespace PerfSage.Zoo.Tests;

public class FamilyTests
{
    /// <summary>Multiplications of the default models, layer by layer from the papers' shapes.</summary>
    public static TheoryData<string, long> HandCountedMacs =>
        new()
        {
            // 25x5 positions: a 10x4 convolution, four pairs of 3x3 depthwise and 64 to 64 pointwise; then 64 to 12.
            { "ds-cnn-kws", 125 * 64 * 40 + 4 * (125 * 64 * 9 + 125 * 64 * 64) + 64 * 12 },
            {
                "mobilenet-v1",
                48 * 48 * 8 * 27
                    + 48 * 48 * (8 * 9 + 8 * 16)
                    + 24 * 24 * (16 * 9 + 16 * 32)
                    + 24 * 24 * (32 * 9 + 32 * 32)
                    + 12 * 12 * (32 * 9 + 32 * 64)
                    + 12 * 12 * (64 * 9 + 64 * 64)
                    + 6 * 6 * (64 * 9 + 64 * 128)
                    + 5 * 6 * 6 * (128 * 9 + 128 * 128)
                    + 3 * 3 * (128 * 9 + 128 * 256)
                    + 3 * 3 * (256 * 9 + 256 * 256)
                    + 256 * 2
            },
            {
                "mobilenet-v2",
                48 * 48 * 8 * 27
                    + 48 * 48 * (8 * 9 + 8 * 8)
                    + (48 * 48 * 8 * 48 + 24 * 24 * (48 * 9 + 48 * 8))
                    + 24 * 24 * (8 * 48 + 48 * 9 + 48 * 8)
                    + (24 * 24 * 8 * 48 + 12 * 12 * (48 * 9 + 48 * 8))
                    + 2 * 12 * 12 * (8 * 48 + 48 * 9 + 48 * 8)
                    + (12 * 12 * 8 * 48 + 6 * 6 * (48 * 9 + 48 * 16))
                    + 3 * 6 * 6 * (16 * 96 + 96 * 9 + 96 * 16)
                    + 6 * 6 * (16 * 96 + 96 * 9 + 96 * 24)
                    + 2 * 6 * 6 * (24 * 144 + 144 * 9 + 144 * 24)
                    + (6 * 6 * 24 * 144 + 3 * 3 * (144 * 9 + 144 * 40))
                    + 2 * 3 * 3 * (40 * 240 + 240 * 9 + 240 * 40)
                    + 3 * 3 * (40 * 240 + 240 * 9 + 240 * 80)
                    + 3 * 3 * 80 * 320
                    + 320 * 10
            },
            {
                "resnet",
                32 * 32 * 16 * 27
                    + 2 * 32 * 32 * 16 * 16 * 9
                    + 16 * 16 * 32 * (16 * 9 + 32 * 9 + 16)
                    + 8 * 8 * 64 * (32 * 9 + 64 * 9 + 32)
                    + 64 * 10
            },
            {
                "u-net",
                64 * 64 * 9 * (3 * 8 + 8 * 8)
                    + 32 * 32 * 9 * (8 * 16 + 16 * 16)
                    + 16 * 16 * 9 * (16 * 32 + 32 * 32)
                    + 8 * 8 * 9 * (32 * 64 + 64 * 64)
                    + 16 * 16 * (4 * 64 * 32 + 9 * (64 * 32 + 32 * 32))
                    + 32 * 32 * (4 * 32 * 16 + 9 * (32 * 16 + 16 * 16))
                    + 64 * 64 * (4 * 16 * 8 + 9 * (16 * 8 + 8 * 8))
                    + 64 * 64 * 8
            },
            { "fc-autoencoder", 2 * (640 * 128 + 3 * 128 * 128 + 128 * 8) },
            // Two layers of 32 tokens: four projections, two products of each of 4 heads, and a feed-forward part.
            { "transformer-encoder", 2 * (4 * 32 * 64 * 64 + 2 * 4 * 32 * 32 * 16 + 2 * 32 * 64 * 256) + 64 * 10 },
        };

    public static TheoryData<string> Names => [.. ModelFamilies.All.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(HandCountedMacs))]
    public void Multiplies_as_often_as_counted_by_hand(string family, long macs)
    {
        var model = ReadModel.Of(ModelFamilies.Get(family).Build());

        Assert.Equal(macs, model.Main.Operators.Sum(node => node.Macs));
    }

    [Fact]
    public void Every_family_is_counted_by_hand() =>
        Assert.Equal(ModelFamilies.All.Select(family => family.Name), HandCountedMacs.Select(row => (string)row[0]));

    // MLCommons Tiny's int8 reference models of these tasks multiply as often.
    [Theory]
    [InlineData("ds-cnn-kws", 2_656_768)]
    [InlineData("mobilenet-v1", 7_489_664)]
    [InlineData("resnet", 12_501_632)]
    [InlineData("fc-autoencoder", 264_192)]
    public void Has_the_size_of_the_published_benchmark(string family, long macs) => Multiplies_as_often_as_counted_by_hand(family, macs);

    [Theory]
    [MemberData(nameof(Names))]
    public void Same_arguments_give_the_same_bytes(string family)
    {
        var parameters = ModelFamilies.Get(family).Defaults;

        var first = ModelFamilies.Get(family).Build(parameters).ToBytes();

        Assert.Equal(first, ModelFamilies.Get(family).Build(parameters with { }).ToBytes());
        Assert.NotEqual(first, ModelFamilies.Get(family).Build(parameters with { Seed = 2 }).ToBytes());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_int8_from_input_to_output(string family)
    {
        var graph = ReadModel.Of(ModelFamilies.Get(family).Build()).Main;

        Assert.All(
            graph.Operators.SelectMany(node => node.Outputs).Concat(graph.Inputs),
            tensor =>
            {
                Assert.Equal(TensorType.Int8, tensor.Type);
                Assert.True(Assert.Single(tensor.Scales) > 0);
                Assert.InRange(Assert.Single(tensor.ZeroPoints), sbyte.MinValue, sbyte.MaxValue);
            }
        );
        Assert.Single(graph.Outputs);
    }

    [Fact]
    public void Parameters_change_the_model_as_they_say() =>
        Gen.Select(Gen.Int[1, 24], Gen.Int[1, 6], Gen.Int[8, 60], Gen.ULong)
            .Sample(
                (width, depth, steps, seed) =>
                {
                    var graph = ReadModel.Of(ModelFamilies.Get("ds-cnn-kws").Build(new(width, depth, steps, seed))).Main;

                    Assert.Equal([1, steps, 10, 1], graph.Inputs[0].Shape);
                    Assert.Equal(depth, graph.Operators.Count(node => node.Code is BuiltinOperator.DepthwiseConv2D));
                    Assert.All(graph.Operators.Take(1 + 2 * depth), node => Assert.Equal(width, node.Outputs[0].Shape[3]));
                    Assert.Equal([1, 12], graph.Outputs[0].Shape);
                },
                iter: 50
            );

    [Fact]
    public void Activations_may_be_larger_than_any_memory() =>
        Assert.Equal(
            [1, 100_000, 100_000, 16],
            ReadModel.Of(ModelFamilies.Get("resnet").Build(new(16, 3, 100_000))).Main.Operators[0].Outputs[0].Shape
        );

    [Theory]
    [InlineData("resnet", 0, 3, 32)]
    [InlineData("resnet", 16, -1, 32)]
    [InlineData("resnet", 16, 3, 0)]
    [InlineData("resnet", 16, 11, 32)]
    [InlineData("ds-cnn-kws", 64, 1_000_000, 49)]
    [InlineData("resnet", 100_000, 3, 32)]
    [InlineData("mobilenet-v2", 8, 8, 96)]
    [InlineData("u-net", 8, 3, 60)]
    [InlineData("u-net", 8, 40, 64)]
    [InlineData("transformer-encoder", 30, 2, 32)]
    public void Impossible_parameters_are_refused(string family, int width, int depth, int resolution) =>
        Assert.ThrowsAny<ArgumentException>(() => ModelFamilies.Get(family).Build(new(width, depth, resolution)));

    // The committed files prove that the bytes depend on neither the machine nor the day.
    [Theory]
    [InlineData("kws.tflite", "ds-cnn-kws", 64, 4, 49)]
    [InlineData("person.tflite", "mobilenet-v1", 4, 4, 160)]
    [InlineData("detect.tflite", "mobilenet-v2", 8, 5, 96)]
    [InlineData("segment.tflite", "u-net", 4, 3, 64)]
    [InlineData("words.tflite", "ds-cnn-kws", 32, 3, 49)]
    public void Samples_are_what_the_zoo_writes(string file, string family, int width, int depth, int resolution)
    {
        var committed = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", file));

        Assert.Equal(committed, ModelFamilies.Get(family).Build(new(width, depth, resolution)).ToBytes());
    }
}
