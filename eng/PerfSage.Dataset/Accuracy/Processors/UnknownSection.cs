using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Sections;

namespace PerfSage.Dataset.Accuracy.Processors;

/// <summary>Under which conditions was measured, and what nobody says.</summary>
internal sealed class UnknownSection : ISection
{
    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## What is not known of phones and boards",
            string.Empty,
            "- Peak memory is the tensor arena that the runtime plans, worked out by its rule and not "
                + "learned; weights and what a GPU or its",
            "  driver allocates come on top. Nobody measured it here.",
            "- Cells of NAS-Bench-201 have convolutions of 1x1 and 3x3 and average pooling alone: of devices "
                + "that only they were measured on",
            "  it is not known how well other kernels are predicted; [PSB2002](diagnostics/PSB2002.md) names them in a model.",
            "- Int8 was measured on CPUs, on the GPUs of LatBench, on DSPs and the Edge TPU; float16 nowhere.",
            "- Only the Raspberry Pi 5's energy was measured, of its core's supply alone with what it takes when idle subtracted.",
            string.Empty,
            "Who measured, with what, and what the source leaves open:",
            .. MarkdownTable.Lines(
                ["devices", "runtime", "measured by", "conditions", "not stated"],
                ProcessorFigures
                    .Kinds.SelectMany(k => k.Devices)
                    .GroupBy(d => (d.Labels.Name, d.Labels.Measurement))
                    .Select(g =>
                        new[]
                        {
                            string.Join(", ", g.Select(d => $"`{d.Id}`")),
                            g.Key.Name,
                            g.Key.Measurement?.By ?? "–",
                            g.Key.Measurement?.Conditions ?? "–",
                            g.Key.Measurement?.Unknown ?? "–",
                        }
                    ),
                texts: 5
            ),
        ];
}
