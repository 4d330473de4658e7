using System.Text.RegularExpressions;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices;

public sealed class DeviceFileTests
{
    /// <summary>What is replaced in a file by what, and whether an editor with the schema would notice.</summary>
    public static TheoryData<string, string, bool> Mistakes =>
        new()
        {
            { "\"my-board\"", "\"my board\"", true },
            { "\"id\": \"my-board\",", "", true },
            { "\"id\": \"my-board\",", "\"id\": \"a\", \"id\": \"b\",", false },
            { "[\"board\"]", "[\"board\", 3]", true },
            { "\"ethos-u\"", "\"ethos-n\"", true },
            { "\"vendor\": \"Example\",", "", true },
            { "\"vendor\": \"Example\"", "\"vendor\": \"  \"", false },
            { "\"vendor\"", "\"vendors\"", true },
            { "[\"latencyMs\", \"peakMemoryKiB\"]", "[]", true },
            { "{ \"cpu\": \"cortex-m55\", \"clockHz\": 250e6 }", "250e6", true },
            { "{ \"cpu\": \"cortex-m55\", \"clockHz\": 250e6 }", "\"\"", true },
            { "\"cpu\": \"cortex-m55\", ", "", true },
            { ", \"clockHz\": 250e6", "", true },
            { "\"clockHz\": 250e6", "\"clockHz\": 0", true },
            { "\"clockHz\": 250e6", "\"clockHz\": 250e9", true },
            { "\"clockHz\": 250e6", "\"clockMHz\": 250", true },
            { "\"peakMemoryKiB\"", "\"fileKiB\"", true },
            { "[\"int8\"]", "\"int8\"", true },
            { "\"estimate\"", "\"guess\"", true },
            { "\"vela-5.1.0\", \"name\"", "\"vela-5.1.0\", \"nam\"", true },
            { "\"ethosU\": {", "\"ethosU\": 7, \"other\": {", true },
            { "\"ethos-u55-256\"", "\"ethos-u55-257\"", true },
            { "250000000", "-1", true },
            { "250000000", "\"250 MHz\"", true },
            { "250000000", "1e300", true },
            { "\"clockHz\": 250000000,", "", true },
            { "\"Shared_Sram\"", "\"Dedicated_Sram\"", false },
            { "\"Shared_Sram\"", "\"Shared_Sram\", \"cacheKiB\": 384", false },
            { "\"Shared_Sram\"", "\"Sram_Only\", \"cacheKiB\": 384", false },
            { "\"Shared_Sram\"", "\"Sram_only\"", true },
            { "\"bytesPerCycle\": 4", "\"bytesPerCycle\": 0", true },
            { "\"readLatencyCycles\": 16", "\"readLatencyCycles\": 1.5", true },
            { "\"burstBytes\": 64", "\"burstBytes\": 0", true },
            { "\"MRAM\"", "\"SRAM\"", false },
            { "\"burstBytes\": 32", "\"burstBytes\": 32, \"width\": 4", true },
        };

    public static TheoryData<string, string, bool> CalibrationMistakes =>
        new()
        {
            { "\"npu\"", "\"toaster\"", false },
            { "\"npu\"", "\"npu\", \"family\": \"ethos-u\"", true },
            { "\"*\": 1.5", "\"*\": 0", true },
            { "\"CONV_2D\": 2", "\"CONV_2D\": \"2\"", true },
            { "{ \"*\": 1.5, \"CONV_2D\": 2 }", "[1.5]", true },
            { "0.25", "-0.25", true },
            { "\"confidence\": 0.8", "\"confidence\": 1", true },
            { "\"confidence\": 0.95", "\"confidence\": 0.8", false },
            { "\"logHalfWidth\": 0.3", "\"logHalfWidth\": 0.05", false },
            { "\"logHalfWidth\": 0.1", "\"halfWidth\": 0.1", true },
        };

    public static TheoryData<string, string, bool> EnergyMistakes =>
        new()
        {
            { ", \"energyMj\"", "", false },
            { "\"energy\": {", "\"energy\": null, \"more\": {", true },
            { "\"pjPerMac\": 0.5,", "", true },
            { "\"pjPerMac\": 0.5", "\"pjPerMac\": -0.5", true },
            { "\"pjPerMac\": 0.5", "\"pjPerMacs\": 0.5", true },
            { "\"pjPerExternalByte\": 300", "\"pjPerExternalByte\": \"300 pJ\"", true },
            { "\"staticMw\": 5,", "", true },
            { "\"externalUncertainty\": 3,", "", true },
            { "\"externalUncertainty\": 3", "\"externalUncertainty\": 0.5", true },
            { "\"externalUncertainty\": 3", "\"externalUncertainty\": 0", true },
            { "\"source\": \"Horowitz, ISSCC 2014\",", "", true },
            { "\"staticMw\": \"assumption\"", "\"staticMW\": \"assumption\"", true },
            { "\"staticMw\": \"assumption\"", "\"staticMw\": \"\"", true },
        };

    public static TheoryData<string, string, bool> EnergyChangeMistakes =>
        new()
        {
            { "\"my-board\"", "\"ethos-u85-256\"", false },
            { "\"source\": \"measured at its rails\",", "", true },
            { "\"sources\": { \"pjPerExternalByte\"", "\"sources\": { \"staticMw\"", false },
        };

    [Fact]
    public void Every_mistake_is_told_with_its_place() =>
        Snapshot.Verify(
            string.Concat(
                Mistakes
                    .Select(m => DeviceText.Board.Replace((string)m[0], (string)m[1], StringComparison.Ordinal))
                    .Concat(
                        CalibrationMistakes.Select(m => DeviceText.Calibrated.Replace((string)m[0], (string)m[1], StringComparison.Ordinal))
                    )
                    .Concat(["", "[]", "{ \"id\": ", DeviceText.Board.Replace("250000000", "1e999", StringComparison.Ordinal)])
                    .Select(text => Assert.Throws<DeviceFileException>(() => DeviceCatalog.Builtin.With(text)).Message + "\n")
            )
        );

    [Fact]
    public void Every_mistake_about_energy_is_told_with_its_place() =>
        Snapshot.Verify(
            string.Concat(
                EnergyMistakes
                    .Select(m => DeviceText.BoardWithEnergy.Replace((string)m[0], (string)m[1], StringComparison.Ordinal))
                    .Append(Regex.Replace(DeviceText.BoardWithEnergy, @"""(pj\w+|staticMw)"": [\d.]+", "\"$1\": 0"))
                    .Concat(
                        EnergyChangeMistakes.Select(m =>
                            DeviceText.MeasuredEnergy.Replace((string)m[0], (string)m[1], StringComparison.Ordinal)
                        )
                    )
                    .Select(text => Assert.Throws<DeviceFileException>(() => WithBoard(text)).Message + "\n")
            )
        );

    [Fact]
    public void A_calibration_is_not_calibrated_again()
    {
        var catalog = DeviceCatalog.Builtin.With(DeviceText.Calibrated);
        var again = Assert.Throws<DeviceFileException>(() => catalog.With("{ \"id\": \"twice\", \"base\": \"my-phone\" }"));
        Assert.Equal("$.base is 'my-phone', which is calibrated itself; name 'ethos-u55-256', on which it is based", again.Message);
    }

    [Fact]
    public void The_schema_accepts_what_the_program_accepts()
    {
        var files = Directory
            .GetFiles(Repository.Path("devices"), "*.json")
            .Select(File.ReadAllText)
            .Append(DeviceText.Board)
            .Append(DeviceText.Board.Replace("{ \"cpu\": \"cortex-m55\", \"clockHz\": 250e6 }", "\"cortex-m55\"", StringComparison.Ordinal))
            .Append(DeviceText.SramOnly)
            .Append(DeviceText.Calibrated)
            .Append(DeviceText.BoardWithEnergy)
            .Append(DeviceText.MeasuredEnergy)
            .ToArray();
        Assert.True(files.Length > 5);
        Assert.All(files, text => Assert.Empty(DeviceSchema.Json.Validate(text)));
    }

    // What only the program can know: names that stand there twice, or mean something together with others.
    [Theory]
    [MemberData(nameof(Mistakes))]
    [MemberData(nameof(CalibrationMistakes))]
    [MemberData(nameof(EnergyMistakes))]
    [MemberData(nameof(EnergyChangeMistakes))]
    public void An_editor_that_knows_the_schema_sees_most_mistakes(string text, string replacement, bool isSeen)
    {
        string[] files = [DeviceText.Board, DeviceText.Calibrated, DeviceText.BoardWithEnergy, DeviceText.MeasuredEnergy];
        var file = files.First(f => f.Contains(text, StringComparison.Ordinal));
        Assert.Equal(isSeen, DeviceSchema.Json.Validate(file.Replace(text, replacement, StringComparison.Ordinal)).Count > 0);
    }

    /// <returns>A catalog with the file, which may be based on a board that has energy.</returns>
    private static DeviceCatalog WithBoard(string text) =>
        text.Contains("my-rail", StringComparison.Ordinal)
            ? DeviceCatalog.Builtin.With(DeviceText.BoardWithEnergy).With(text)
            : DeviceCatalog.Builtin.With(text);
}
