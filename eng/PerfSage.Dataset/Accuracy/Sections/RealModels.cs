using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>Models that people use.</summary>
internal sealed class RealModels : ISection
{
    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## Real models",
            string.Empty,
            "The int8 models of MLCommons Tiny, none of which training saw.",
            .. DevicesSection.Table(figures.Real),
        ];
}
