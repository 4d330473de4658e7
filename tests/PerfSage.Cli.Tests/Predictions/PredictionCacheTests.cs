using PerfSage.Cli.Commands;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Predictions.Cache;
using PerfSage.Reports.Printing;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Cli.Tests.Predictions;

/// <summary>What a build is answered with a cache is what it is answered without one.</summary>
public sealed class PredictionCacheTests : IDisposable
{
    private readonly ModelFolder models = new();

    private string Cache => models.Path("cache");

    private string Predictions => models.Path("predictions.txt");

    private string Entry => Assert.Single(Entries);

    private string[] Entries => Directory.Exists(Cache) ? Directory.GetFiles(Cache, "*", SearchOption.AllDirectories) : [];

    [Fact]
    public void The_answer_is_the_same_with_and_without()
    {
        var without = Ask(models.Kws, cache: null);
        Assert.Empty(Entries);
        Assert.Equal(without, Ask(models.Kws));
        Assert.Single(Entries);
        Assert.Equal(without, Ask(models.Kws));
        Assert.Single(Entries);
    }

    [Fact]
    public void What_was_predicted_is_not_predicted_again_wherever_the_model_lies()
    {
        Ask(models.Kws);
        // Nobody but the cache knows this number.
        File.WriteAllText(Entry, Resealed(t => t.Replace("macs=2656768", "macs=1", StringComparison.Ordinal)));
        Assert.Equal(1, Read(Ask(models.Kws)).Models[0].Macs);
        var copy = models.Path("copy.tflite");
        File.Copy(models.Kws, copy);
        var file = Read(Ask(copy));
        Assert.Equal((copy, 1), (file.Models[0].Path, file.Models[0].Macs));
        Assert.Equal(copy, file.Predictions[0].Model);
    }

    [Theory]
    [InlineData("digit")]
    [InlineData("half")]
    [InlineData("empty")]
    [InlineData("other key")]
    [InlineData("other model")]
    public void An_entry_that_is_not_what_was_kept_is_predicted_again(string damage)
    {
        var first = Ask(models.Kws);
        var intact = File.ReadAllText(Entry);
        File.WriteAllText(
            Entry,
            damage switch
            {
                "digit" => intact.Replace("latencyMs=0", "latencyMs=9", StringComparison.Ordinal),
                "half" => intact[..(intact.Length / 2)],
                "empty" => "",
                "other key" => Resealed(t => t.Replace("predictor=", "predictor=0", StringComparison.Ordinal)),
                _ => Resealed(t => t.Replace("sha256=", "sha256=0", StringComparison.Ordinal)),
            }
        );
        Assert.NotEqual(intact, File.ReadAllText(Entry));
        Assert.Equal(first, Ask(models.Kws));
        Assert.Equal(intact, File.ReadAllText(Entry));
    }

    [Fact]
    public void Another_model_device_or_confidence_is_another_prediction()
    {
        Ask(models.Kws);
        Ask(models.Kws, device: "imx93");
        Ask(models.Kws, confidence: "0.95");
        ModelFamilies.Get("ds-cnn-kws").Build(ModelFamilies.Get("ds-cnn-kws").Defaults with { Seed = 2 }).Save(models.Kws);
        Ask(models.Kws);
        Assert.Equal(4, Entries.Length);
    }

    [Fact]
    public void A_model_of_which_a_part_is_known_is_answered_whole()
    {
        Ask(models.Kws);
        var without = Ask(models.Kws, device: "npu;imx93", cache: null);
        Assert.Equal(without, Ask(models.Kws, device: "npu;imx93"));
        Assert.Equal(["ethos-u55-256", "ethos-u65-256"], Read(without).Predictions.Select(p => p.Device));
    }

    [Fact]
    public void Known_and_new_models_are_answered_together()
    {
        Ask(models.Resnet);
        string[] both = [models.Kws, models.Resnet];
        var without = Ask(both, cache: null);
        Assert.Equal(without, Ask(both));
        Assert.Equal(2, Entries.Length);
    }

    [Fact]
    public void A_model_that_cannot_be_read_is_not_kept()
    {
        Assert.Contains("PSB2001", Ask(models.Path("truncated.tflite")), StringComparison.Ordinal);
        Assert.Contains("PSB2001", Ask([models.Path("truncated.tflite"), models.Kws]), StringComparison.Ordinal);
        Assert.Empty(Entries);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_harms_nothing() =>
        Assert.Equal(Ask(models.Kws, cache: null), Ask(models.Kws, cache: models.Path("text.tflite")));

    [Fact]
    public void The_oldest_make_room()
    {
        Ask(models.Kws);
        var shard = Path.GetDirectoryName(Entry)!;
        for (var i = 0; i < CacheShard.MostFiles; i++)
        {
            var old = Path.Combine(shard, $"{i}.txt");
            File.WriteAllText(old, "");
            File.SetLastWriteTimeUtc(old, DateTime.UnixEpoch.AddDays(i));
        }

        Ask(models.Kws, device: "imx93");
        Assert.Equal(CacheShard.KeptFiles, Entries.Length);
        Assert.DoesNotContain(Path.Combine(shard, "0.txt"), Entries);
        Assert.Contains(Path.Combine(shard, $"{CacheShard.MostFiles - 1}.txt"), Entries);
        Assert.Equal(2, Entries.Count(e => Path.GetFileName(e).Length > 64));
    }

    public void Dispose() => models.Dispose();

    private string Ask(string model, string device = "npu", string confidence = "", string? cache = "cache") =>
        Ask([model], device, confidence, cache);

    /// <returns>What is in predictions.txt, or the problems.</returns>
    private string Ask(string[] asked, string device = "npu", string confidence = "", string? cache = "cache")
    {
        var project = models.Write("App.csproj", "<Project><ItemGroup><PerfBudget Include=\"*.tflite\" /></ItemGroup></Project>");
        var items = asked.Select(m => BudgetsText.Item(project, m, device, latency: "20", confidence: confidence));
        var budgets = models.Write("budgets.txt", BudgetsText.Of(project, items));
        using var output = new StringWriter();
        var folder = cache is null ? null : Path.Combine(models.Root, cache);
        new BudgetPrediction(null, PredictionCache.In(folder), new LogWriter(output)).Run(budgets, Predictions);
        return File.Exists(Predictions) ? File.ReadAllText(Predictions) : output.ToString();
    }

    private string Resealed(Func<string, string> change) => SealedText.Seal(change(SealedText.Open(File.ReadAllText(Entry))!));

    private static PredictionFile Read(string text) => PredictionFileReader.Read(text);
}
