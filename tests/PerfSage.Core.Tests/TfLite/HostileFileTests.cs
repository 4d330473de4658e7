using CsCheck;
using PerfSage.Core.Features;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.TfLite;

public sealed class HostileFileTests
{
    private static readonly byte[] Model = Zoo.Bytes(g => g.Output(g.Softmax(g.FullyConnected(g.Conv2D(g.Input([1, 6, 6, 2]), 4, 3), 3))));

    [Fact]
    public void An_empty_file_is_called_empty() => Assert.Contains("empty", Fails([]), StringComparison.Ordinal);

    [Fact]
    public void A_renamed_text_file_is_not_TFLite() =>
        Assert.Contains("not a TFLite model", Fails("once upon a time, there was a model"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_does_not_exist()
    {
        var error = Assert.Throws<ModelFormatException>(() =>
            TfLiteReader.ReadFile(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")))
        );
        Assert.Contains("does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_model_never_passes_for_a_whole_one()
    {
        for (var length = 0; length < Model.Length - 16; length++)
        {
            var cut = Model.AsSpan(0, length).ToArray();
            Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(cut));
        }
    }

    [Fact]
    public void Any_mutation_is_read_or_refused_but_never_crashes() =>
        Gen.Select(Gen.Int[8, Model.Length - 1], Gen.Byte)
            .Array[1, 12]
            .Sample(
                edits =>
                {
                    var bytes = Model.ToArray();
                    foreach (var (position, value) in edits)
                    {
                        bytes[position] = value;
                    }

                    try
                    {
                        FeatureExtractor.Extract(TfLiteReader.Read(bytes));
                    }
                    catch (Exception e) when (e is ModelFormatException or OverflowException)
                    {
                        // Sizes beyond 64 bits are an error of the model as well.
                    }
                },
                iter: 3000
            );

    private static string Fails(byte[] bytes) => Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(bytes)).Message;
}
