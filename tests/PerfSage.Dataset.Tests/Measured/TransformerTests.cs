using PerfSage.Core.Analysis;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Measured.Transformers;
using PerfSage.Zoo.Spaces.VisionTransformers;
using TensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Dataset.Tests.Measured;

public sealed class TransformerTests
{
    [Fact]
    public void Figures_by_hand()
    {
        var row = TransformerRow.Of("d", "p", [(1, 2), (3, 2.5), (6, 4), (5, 5)]);
        // Ratios 0.5, 1.2, 1.5 and 1; ranks 0, 1, 3, 2 and 0, 1, 2, 3.
        Assert.Equal(new TransformerRow("d", "p", Models: 4, Mape: 30, Median: 35, Ratio: 1.1, Spearman: 0.8), row);
    }

    // Half of the operations that qed publishes.
    [Theory]
    [InlineData("vit-base-patch32-384", 26092697088L / 2)]
    [InlineData("deit-tiny-distilled-patch16-224", 2523524352L / 2)]
    [InlineData("mit-b0", 907330304L / 2)]
    [InlineData("swin-tiny-patch4-window7-224", 8988622080L / 2)]
    public void A_rebuilt_network_multiplies_as_often_as_the_published_one(string name, long macs)
    {
        var graph = TfLiteReader.Read(VisionTransformers.Build(name, TensorType.Float32).ToBytes());
        Assert.InRange(MacCounter.PerInference(graph) / (double)macs, 0.995, 1.005);
    }
}
