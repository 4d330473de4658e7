using System.Text;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Tests;

public sealed class LoadingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfsage-tests-").FullName;

    [Fact]
    public void A_predictor_that_attaches_another_meaning_to_its_features_is_refused()
    {
        string hash;
        using (var shipped = Predictor.Load())
        {
            hash = shipped.Metadata.Features.SchemaHash;
        }

        var other = new string('0', hash.Length);
        var e = Assert.Throws<PredictorException>(() => Predictor.Load(Shipped(hash, other)));
        Assert.Equal(
            $"the predictor was trained on other features (schema {other}, and this program's is {hash}): train it again",
            e.Message
        );
    }

    [Theory]
    [InlineData(
        "log.macs_per_byte",
        "the predictor was trained on other features (node column '-----------------', which this program does not compute): train it again"
    )]
    [InlineData(
        "log.base_ms",
        "the predictor was trained on other features (term column '-----------', " + "which this program does not compute): train it again"
    )]
    public void A_predictor_with_another_column_is_refused(string column, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<PredictorException>(() => Predictor.Load(Shipped(column, new string('-', column.Length)))).Message
        );

    [Fact]
    public void A_predictor_for_an_unknown_device_is_refused() =>
        Assert.Equal(
            "the predictor was trained for 'ethos-u55-999', a device that this program does not know",
            Assert.Throws<PredictorException>(() => Predictor.Load(Shipped("\"ethos-u55-128\", ", "\"ethos-u55-999\", "))).Message
        );

    [Theory]
    [InlineData("conformal", "Conformal", "the predictor has no 'conformal' in its metadata")]
    [InlineData("bucket_edges", "buckets_edge", "the predictor's 'conformal' metadata cannot be read")]
    [InlineData("\"confidences\": [0.5, ", "\"confidences\": [", "the predictor's 'conformal' metadata lacks quantiles")]
    public void Incomplete_metadata_is_refused(string text, string replacement, string message)
    {
        var e = Assert.Throws<PredictorException>(() => Predictor.Load(Shipped(text, replacement.PadRight(text.Length))));
        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_network_is_refused_in_one_line()
    {
        var path = Path.Combine(folder, "text.onnx");
        File.WriteAllText(path, "not a network\n");
        var e = Assert.Throws<PredictorException>(() => Predictor.Load(path));
        Assert.StartsWith("the predictor is not a readable ONNX model", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var path = Path.Combine(folder, "missing.onnx");
        Assert.Contains(path, Assert.Throws<PredictorException>(() => Predictor.Load(path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The shipped predictor with one text in its metadata replaced by another of the same length.</summary>
    private string Shipped(string text, string replacement)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Predictor", "perfsage.onnx"));
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text));
        Assert.True(at >= 0 && text.Length == replacement.Length);
        Encoding.UTF8.GetBytes(replacement).CopyTo(bytes, at);
        var path = Path.Combine(folder, "other.onnx");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
