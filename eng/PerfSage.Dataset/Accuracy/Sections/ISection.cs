using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Plots;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>A part of the page.</summary>
internal interface ISection
{
    /// <returns>Lines of Markdown, the heading first.</returns>
    IEnumerable<string> Lines(Figures figures);

    IEnumerable<Bars> Plots(Figures figures) => [];
}
