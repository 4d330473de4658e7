using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices.Processor;

/// <summary>What is wrong with the file of a unit is told with its place.</summary>
public sealed class ProcessorFileTests
{
    /// <summary>What is replaced in the file by what, and whether an editor with the schema would notice.</summary>
    public static TheoryData<string, string, bool> Mistakes =>
        new()
        {
            { "\"processor\": {", "\"ethosU\": {", true },
            { "\"unit\": \"cpu\"", "\"unit\": \"npu\"", true },
            { "\"unit\": \"cpu\",", "", true },
            { "\"runtime\": \"TFLite 2.10\",", "", true },
            { "\"runtime\": \"TFLite 2.10\"", "\"runtime\": \"\"", true },
            { "\"threads\": 1,", "", true },
            { "\"threads\": 1", "\"threads\": 0", true },
            { "\"threads\": 1", "\"threads\": 1.5", true },
            { "\"activeWatts\": 0", "\"activeWatts\": -1", true },
            { "\"activeWatts\"", "\"watts\"", true },
            { "\"rates\": {", "\"rates\": {}, \"others\": {", true },
            { "\"float32\": {", "\"float31\": {", true },
            { "\"rates\": {", "\"rates\": { \"int8\": {},", true },
            { "\"conv-3x3\": {", "\"conv-3x4\": {", true },
            { "\"add\": {", "\"softmax\": {", true },
            { "\"psPerMac\": 100", "\"psPerMac\": -100", true },
            { "\"psPerMac\": 100", "\"psPerMac\": \"100 ps\"", true },
            { "\"psPerMac\": 100", "\"psPerMacs\": 100", true },
            { "\"callUs\": 2", "\"callUs\": 1e999", false },
            { "\"trust\": 0", "\"trust\": 1.5", true },
            { "\"trust\": 0", "\"trust\": -0.5", true },
            { "\"trust\": 0", "\"embedding\": [1, 2, 3]", true },
            { "\"trust\": 0", "\"embedding\": [1, 2, 3, 4, 5, 6, 7, \"8\"]", true },
            { "\"trust\": 0", "\"trusted\": 0", true },
            { "\"by\": \"Example\"", "\"by\": \"\"", true },
            { "\"models\": 12,", "", true },
            { "\"models\": 12", "\"models\": -12", true },
            { "\"conditions\": \"one core, plugged in\",", "", true },
            { "\"unknown\"", "\"unknowns\"", true },
        };

    [Fact]
    public void Every_mistake_is_told_with_its_place() =>
        Snapshot.Verify(
            string.Concat(
                Mistakes
                    .Select(m => PhoneText.Cpu.Replace((string)m[0], (string)m[1], StringComparison.Ordinal))
                    .Select(text => Assert.Throws<DeviceFileException>(() => DeviceCatalog.Builtin.With(text)).Message + "\n")
            )
        );

    [Fact]
    public void The_schema_accepts_what_the_program_accepts() =>
        Assert.All(
            [PhoneText.Cpu, PhoneText.CpuWithEnergy, PhoneText.Gpu],
            text =>
            {
                Assert.NotNull(Phones.Device(text));
                Assert.Empty(DeviceSchema.Json.Validate(text));
            }
        );

    // What only the program can know: how large a number is.
    [Theory]
    [MemberData(nameof(Mistakes))]
    public void An_editor_that_knows_the_schema_sees_most_mistakes(string text, string replacement, bool isSeen)
    {
        Assert.Contains(text, PhoneText.Cpu, StringComparison.Ordinal);
        Assert.Equal(isSeen, DeviceSchema.Json.Validate(PhoneText.Cpu.Replace(text, replacement, StringComparison.Ordinal)).Count > 0);
    }

    [Fact]
    public void Whoever_measured_may_be_left_out() =>
        Assert.Null(Phones.Device(System.Text.RegularExpressions.Regex.Replace(PhoneText.Cpu, ",\\s*\"by\"[^}]*", "")).Labels.Measurement);
}
