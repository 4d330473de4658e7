using System.Globalization;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Sections;

namespace PerfSage.Dataset.Accuracy.Processors;

/// <summary>Models of a kind that nobody timed operators of.</summary>
internal sealed class TransformersSection : ISection
{
    public IEnumerable<string> Lines(Figures figures)
    {
        var file = figures.Processors.Transformers;
        return
        [
            "## Transformers",
            string.Empty,
            $"qed also has totals of {file.Models.Count + file.NotRebuilt.Count} vision transformers, with "
                + "TFLite 2.15 instead of 2.10 and without a",
            $"list of operators. None was trained on. {file.Models.Count} of them (ViT, DeiT, Swin, "
                + "SegFormer's encoders) can be rebuilt from their papers;",
            $"their operations are within {file.WorstOperations.ToString(CultureInfo.InvariantCulture)} % of "
                + "what was published. How a converter wrote normalisations, activations",
            $"and attention is a guess. The others ({string.Join(", ", file.NotRebuilt)}) were not rebuilt.",
            "Expect their order rather than their milliseconds, and measure one on your own device.",
            .. MarkdownTable.Lines(
                ["device", "precision", "models", "mean error %", "median %", "predicted / measured", "rank correlation"],
                file.Rows.Select(r =>
                    new[]
                    {
                        $"`{r.Device}`",
                        r.Precision,
                        $"{r.Models}",
                        MarkdownTable.Percent(r.Mape),
                        MarkdownTable.Percent(r.Median),
                        r.Ratio.ToString("0.00", CultureInfo.InvariantCulture),
                        r.Spearman.ToString("0.000", CultureInfo.InvariantCulture),
                    }
                ),
                texts: 2
            ),
        ];
    }
}
