using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>Converters put large weights behind the flatbuffer, and write where they stand.</summary>
public sealed class DataBehindModelTests
{
    [Fact]
    public void It_is_the_same_as_inside()
    {
        var (inside, behind) = (Constants(TfLiteReader.Read(Bytes(false))), Constants(TfLiteReader.Read(Bytes(true))));
        Assert.NotEmpty(inside);
        Assert.All(inside, c => Assert.True(c.HasContent));
        Assert.Equal(inside.Select(c => (c.ContentHash, c.Statistics)), behind.Select(c => (c.ContentHash, c.Statistics)));
    }

    [Fact]
    public void Other_weights_are_noticed()
    {
        var bytes = Bytes(true);
        var before = Constants(TfLiteReader.Read(bytes));
        bytes[^1] ^= 0x55;
        Assert.NotEqual(before.Select(c => c.ContentHash), Constants(TfLiteReader.Read(bytes)).Select(c => c.ContentHash));
    }

    [Fact]
    public void A_file_that_ends_early_is_refused()
    {
        var bytes = Bytes(true);
        var error = Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(bytes[..^1]));
        Assert.StartsWith("the data of tensor '", error.Message, StringComparison.Ordinal);
        Assert.Contains($"end early: the file has {bytes.Length - 1} bytes", error.Message, StringComparison.Ordinal);
    }

    private static TensorInfo[] Constants(ModelGraph model) => [.. model.Operators.SelectMany(o => o.Constants)];

    private static byte[] Bytes(bool isBehind)
    {
        var model = new ModelBuilder { DataBehindModel = isBehind };
        model.Main.Output(model.Main.FullyConnected(model.Main.Conv2D(model.Main.Input([1, 8, 8, 3]), 4, 3), 5));
        return model.ToBytes();
    }
}
