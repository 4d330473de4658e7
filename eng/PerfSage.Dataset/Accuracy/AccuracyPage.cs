using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Plots;
using PerfSage.Dataset.Accuracy.Sections;

namespace PerfSage.Dataset.Accuracy;

/// <summary>docs/accuracy.md and its pictures.</summary>
/// <param name="Images">Content by file name.</param>
internal sealed record AccuracyPage(string Markdown, IReadOnlyDictionary<string, string> Images)
{
    // In the order of the page.
    private static readonly ISection[] Sections =
    [
        new Summary(),
        new DevicesSection(),
        new RealModels(),
        new SpacesSection(),
        new RivalsSection(),
        new AblationsSection(),
        new LeftOutSection(),
        new IntervalsSection(),
        new GatesSection(),
        new TrustSection(),
        new Method(),
    ];

    public static AccuracyPage Of(Figures figures)
    {
        var lines = Sections.SelectMany(s => s.Lines(figures).Append(string.Empty));
        var plots = Sections.SelectMany(s => s.Plots(figures)).ToDictionary(p => p.FileName, BarPlot.Draw);
        return new AccuracyPage(string.Join('\n', lines).TrimEnd() + "\n", plots);
    }

    /// <param name="path">Of the page; its folder gets the pictures' folder.</param>
    public void Write(string path)
    {
        var images = Path.Combine(Path.GetDirectoryName(path)!, Bars.Folder);
        Directory.CreateDirectory(images);
        File.WriteAllText(path, Markdown);
        foreach (var (name, content) in Images)
        {
            File.WriteAllText(Path.Combine(images, name), content);
        }
    }
}
