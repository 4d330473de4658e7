using System.Text;
using PerfSage.Core.Devices.Catalog;
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
            hash = shipped.MetadataOf(DeviceFamilies.Of("ethos-u")).Features.SchemaHash;
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

    [Theory]
    [InlineData("ethos-u", "processor")]
    [InlineData("processor", "ethos-u")]
    public void A_file_takes_the_place_of_the_network_of_its_family_only(string family, string other)
    {
        using var shipped = Predictor.Load();
        var (own, kept) = (DeviceFamilies.Of(family), DeviceFamilies.Of(other));
        var split = shipped.MetadataOf(own).Accuracy[0].Split;
        var path = Shipped(split, new string('x', split.Length), family);
        using var predictor = Predictor.Load(path);
        Assert.Contains(predictor.MetadataOf(own).Accuracy, r => r.Split == new string('x', split.Length));
        Assert.Equal(shipped.MetadataOf(kept).Accuracy, predictor.MetadataOf(kept).Accuracy);
        Assert.NotEqual(shipped.Sha256, predictor.Sha256);
        Assert.Equal((shipped.Sha256, predictor.Sha256), (PredictorFile.Identify(), PredictorFile.Identify(path)));
    }

    [Fact]
    public void Each_file_is_part_of_what_a_predictor_is()
    {
        byte[][] files =
        [
            [1, 2],
            [3, 4],
        ];
        string[] digests =
        [
            PredictorFile.Digest(files),
            PredictorFile.Digest([
                [1, 5],
                [3, 4],
            ]),
            PredictorFile.Digest([
                [1, 2],
                [3, 5],
            ]),
            PredictorFile.Digest([
                [3, 4],
                [1, 2],
            ]),
            PredictorFile.Digest([
                [1, 2, 3],
                [4],
            ]),
            PredictorFile.Digest([
                [1, 2],
            ]),
        ];
        Assert.Equal(digests.Distinct(StringComparer.Ordinal), digests);
        Assert.All(digests, d => Assert.Matches("^[0-9a-f]{64}$", d));
        Assert.Equal(["ethos-u.onnx", "processor.onnx"], PredictorFile.Builtin().Select(Path.GetFileName));
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
    private string Shipped(string text, string replacement, string family = "ethos-u")
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Predictor", family + ".onnx"));
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text));
        Assert.True(at >= 0 && text.Length == replacement.Length);
        Encoding.UTF8.GetBytes(replacement).CopyTo(bytes, at);
        var path = Path.Combine(folder, "other.onnx");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
