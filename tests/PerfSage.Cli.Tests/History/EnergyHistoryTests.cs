using System.Text.Json;
using System.Xml.Linq;
using PerfSage.Cli.Tests.Git;
using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Git;
using PerfSage.Gate.History;
using PerfSage.Gate.History.Bisect;
using PerfSage.Gate.History.Versions;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Formats.History;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Tests.History;

/// <summary>Two versions of a model on a device that has energy: 2 mJ, then 2.5 mJ.</summary>
public sealed class EnergyHistoryTests : IDisposable
{
    private const string Origin = "Energy is what the coefficients of the device's file make of predicted counts";

    private readonly TemporaryRepository repository = new();
    private readonly HistoryRun run;

    public EnergyHistoryTests()
    {
        var versions = new[] { Version('b', "Wide"), Version('a', "Narrow") };
        var results = versions.Zip([2.5, 2]).ToDictionary(v => v.First.Entry.Hash, v => Result(v.Second), StringComparer.Ordinal);
        run = new HistoryRun(
            repository.Open(),
            [new ModelHistory("kws.tflite", versions)],
            predictorSha256: "",
            DeviceCatalog.Builtin.With(EnergyBoard.Device),
            results
        );
    }

    [Fact]
    public void The_table_has_a_column_and_says_what_it_is_worth()
    {
        using var text = new StringWriter();
        HistoryText.Write(new LogWriter(text), run, [EnergyBoard.DeviceId]);
        Assert.Contains("Energy mJ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(" 2.5 ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(Origin, text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_and_plots_have_it()
    {
        var folder = repository.FullPath("out");
        HistoryFolder.Write(folder, run, [EnergyBoard.DeviceId]);
        var plot = XDocument.Load(Path.Combine(folder, "kws.tflite.energyMj.svg"));
        var texts = plot.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToArray();
        Assert.Contains("kws.tflite: predicted energy", texts);
        Assert.Contains("mJ", texts);
        Assert.Contains(texts, t => t.StartsWith(Origin, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(ReportJson.Write(HistoryJson.Of(run, [EnergyBoard.DeviceId])));
        var versions = json.RootElement.GetProperty("models")[0].GetProperty("versions").EnumerateArray();
        Assert.Equal(
            [2.5, 2],
            versions.Select(v => v.GetProperty("predictions")[0].GetProperty("energyMj").GetProperty("value").GetDouble())
        );
    }

    [Fact]
    public void The_commit_that_broke_a_condition_is_found()
    {
        var bisection = Bisection.Of(run, BudgetCondition.Parse("energyMj<=2.2"), EnergyBoard.DeviceId);
        using var text = new StringWriter();
        BisectText.Write(new LogWriter(text), bisection, []);
        Assert.StartsWith($"commit {new string('b', 40)}", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("  before  2 mJ  ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("  after   2.5 mJ (+25 %)  ", text.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private static ModelVersion Version(char digit, string subject)
    {
        var hash = new string(digit, 40);
        return new ModelVersion(
            new CommitInfo(hash, "2026-01-01T00:00:00Z", subject),
            VersionChange.Modified,
            "kws.tflite",
            new TreeEntry("kws.tflite", "100644", hash)
        );
    }

    private static VersionResult Result(double energyMj)
    {
        var measures = Measures.Of(m =>
            m == Metric.Latency ? new Estimate(1, 1, 1)
            : m == Metric.Energy ? new Estimate(energyMj, energyMj / 2, energyMj * 2)
            : null
        );
        return new VersionResult(
            new ModelFacts("kws.tflite", new string('0', 64), 1024, 1, 1),
            [new DevicePrediction("kws.tflite", EnergyBoard.DeviceId, 0.9, measures, default, default)],
            Error: null
        );
    }
}
