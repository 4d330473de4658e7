using System.Globalization;
using PerfSage.Core.TfLite;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>
/// Small models of one idea each (an axis, a permutation, a stride that the hardware lacks, layouts that undo each other), with what the
/// Vela compiler 5.1.0 estimates for them.
/// </summary>
public sealed class CompilerCaseTests
{
    // Shares of what is encoded are guessed: weights by their entropy.
    private const double Tolerance = 0.005;
    private const double MsPerSecond = 1000;

    private static readonly string Folder = Repository.Path("tests/PerfSage.Core.Tests/Files/CompilerCases");

    private static readonly (string Model, string Device, double Milliseconds)[] Rows =
    [
        .. File.ReadLines(Path.Combine(Folder, "labels.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(c => (c[0], c[1], double.Parse(c[2], CultureInfo.InvariantCulture))),
    ];

    public static TheoryData<string, string, double> Labels
    {
        get
        {
            var data = new TheoryData<string, string, double>();
            foreach (var (model, device, milliseconds) in Rows)
            {
                data.Add(model, device, milliseconds);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void The_cost_model_says_what_the_compiler_says(string model, string device, double milliseconds)
    {
        var cycles = Priced.On(device, TfLiteReader.Read(File.ReadAllBytes(Path.Combine(Folder, model + ".tflite")))).Sum(t => t.Cycles);
        Assert.InRange(cycles * MsPerSecond / Priced.System(device).ClockHz / milliseconds, 1 - Tolerance, 1 + Tolerance);
    }

    [Fact]
    public void Every_model_has_labels() =>
        Assert.Equal(
            Directory.GetFiles(Folder, "*.tflite").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal),
            Rows.Select(r => r.Model).Distinct()
        );
}
