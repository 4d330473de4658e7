using System.Globalization;
using System.Text;
using PerfSage.Reports.Formats;

namespace PerfSage.Cli.Tests.Outputs;

/// <summary>What holds for each file. Runs alone, because the current folder is the process's.</summary>
[CollectionDefinition(nameof(GateOutputsTests), DisableParallelization = true)]
[Collection(nameof(GateOutputsTests))]
public sealed class GateOutputsTests
{
    [Fact]
    public void Every_file_is_the_same_wherever_and_in_whichever_language_it_is_written()
    {
        foreach (var report in GateReports.All)
        {
            using var first = new OutputFolder(report);
            var (culture, folder) = (CultureInfo.CurrentCulture, Environment.CurrentDirectory);
            try
            {
                CultureInfo.CurrentCulture = CommaCulture();
                Environment.CurrentDirectory = Path.GetTempPath();
                using var second = new OutputFolder(report);
                Assert.All(GateOutputs.Names, name => Assert.Equal(first.Bytes(name), second.Bytes(name)));
            }
            finally
            {
                (CultureInfo.CurrentCulture, Environment.CurrentDirectory) = (culture, folder);
            }
        }
    }

    [Fact]
    public void Every_file_is_UTF8_without_a_mark_and_ends_its_lines_as_Unix_does()
    {
        foreach (var report in GateReports.All)
        {
            using var outputs = new OutputFolder(report);
            foreach (var name in GateOutputs.Names)
            {
                var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(
                    outputs.Bytes(name)
                );
                Assert.DoesNotContain('\r', text);
                Assert.False(text.StartsWith('\uFEFF'), name);
                Assert.True(text.Length == 0 || text.EndsWith('\n'), name);
                Assert.DoesNotContain(Path.GetTempPath().TrimEnd('/'), text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_an_earlier_run_left_can_be_removed()
    {
        using var outputs = new OutputFolder(GateReports.Passing);
        File.WriteAllText(Path.Combine(outputs.Folder, "mine.txt"), "");
        GateOutputs.Delete(outputs.Folder);
        Assert.Equal(["mine.txt"], Directory.GetFiles(outputs.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_report_that_cannot_be_written_leaves_nothing()
    {
        var broken = GateReports.Passing with
        {
            Entries = [GateReports.Entry("m.tflite", GateReports.Side("a", 1, 1, 1), GateReports.Side("b", double.NaN, 1, 1), [], [])],
        };
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.ThrowsAny<Exception>(() => GateOutputs.Write(broken, folder));
        Assert.False(Directory.Exists(folder));
    }

    // The tests run without culture data, so no culture can be asked for by name.
    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            NegativeSign = "~",
            PercentSymbol = "pc",
        };
        return culture;
    }
}
