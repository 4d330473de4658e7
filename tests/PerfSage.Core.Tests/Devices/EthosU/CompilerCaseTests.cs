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
    private const double Tolerance = 0.01;

    // Of tables, which the compiler shares between operations.
    private const long TableBytes = 96;
    private const double MsPerSecond = 1000;

    private static readonly string Folder = Repository.Path("tests/PerfSage.Core.Tests/Files/CompilerCases");

    private static readonly (string Model, string Device, double Milliseconds, long SramBytes)[] Rows =
    [
        .. File.ReadLines(Path.Combine(Folder, "labels.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(c => (c[0], c[1], double.Parse(c[2], CultureInfo.InvariantCulture), long.Parse(c[3], CultureInfo.InvariantCulture))),
    ];

    public static TheoryData<string, string, double, long> Labels
    {
        get
        {
            var data = new TheoryData<string, string, double, long>();
            foreach (var (model, device, milliseconds, sramBytes) in Rows)
            {
                data.Add(model, device, milliseconds, sramBytes);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void The_cost_model_says_what_the_compiler_says(string model, string device, double milliseconds, long sramBytes)
    {
        var terms = Priced.On(device, TfLiteReader.Read(File.ReadAllBytes(Path.Combine(Folder, model + ".tflite"))));
        var cycles = terms.Sum(t => t.Cycles);
        Assert.InRange(cycles * MsPerSecond / Priced.System(device).ClockHz / milliseconds, 1 - Tolerance, 1 + Tolerance);
        var slack = (sramBytes * Tolerance) + TableBytes;
        Assert.InRange(terms.Max(t => t.LiveBytes), sramBytes - slack, sramBytes + slack);
    }

    [Fact]
    public void Every_model_has_labels() =>
        Assert.Equal(
            Directory.GetFiles(Folder, "*.tflite").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal),
            Rows.Select(r => r.Model).Distinct()
        );
}
