using System.Globalization;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Prediction.Tests;

/// <summary>The README's accuracy table is that of the predictor in the package.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_accuracy_table_is_that_of_the_predictor()
    {
        using var predictor = Predictor.Load();
        var readme = File.ReadAllLines(FindReadme(AppContext.BaseDirectory));
        var rows = predictor.MetadataOf(DeviceFamilies.Of("ethos-u")).Accuracy.ToLookup(r => (r.Device, r.Metric));
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var heldOut = row.Single(r => r.Split == "held-out graphs");
            var tiny = row.Single(r => r.Split == "MLCommons Tiny");
            var metric = row.Key.Metric switch
            {
                "latencyMs" => "latency",
                "energyMj" => "energy",
                _ => "peak memory",
            };
            Assert.Contains(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| `{row.Key.Device}` | {metric} | {heldOut.Mape:0.0} % | {heldOut.MedianApe:0.0} % | {tiny.Mape:0.0} % |"
                ),
                readme
            );
        }
    }

    private static string FindReadme(string folder) =>
        File.Exists(Path.Combine(folder, "PerfSage.Build.sln"))
            ? Path.Combine(folder, "README.md")
            : FindReadme(
                Directory.GetParent(folder)?.FullName
                    ?? throw new InvalidOperationException("PerfSage.Build.sln stands in no parent folder.")
            );
}
