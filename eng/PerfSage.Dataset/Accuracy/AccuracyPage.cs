using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Plots;
using PerfSage.Dataset.Accuracy.Processors;
using PerfSage.Dataset.Accuracy.Sections;

namespace PerfSage.Dataset.Accuracy;

/// <summary>docs/accuracy.md and its pictures.</summary>
/// <param name="Images">Content by file name.</param>
/// <param name="Kinds">The table of the README.</param>
internal sealed record AccuracyPage(string Markdown, IReadOnlyDictionary<string, string> Images, IReadOnlyList<string> Kinds)
{
    private const string KindsBegin = "<!-- accuracy of each kind of unit; written by the command `accuracy` -->";

    // In the order of the page.
    private static readonly ISection[] Sections =
    [
        new Introduction(),
        new UnitsSection(),
        new LinearSection(),
        new TransformersSection(),
        new CalibrationSection(),
        new TwinsSection(),
        new UnknownSection(),
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
        return new AccuracyPage(string.Join('\n', lines).TrimEnd() + "\n", plots, [.. Introduction.Table(figures)]);
    }

    /// <returns>The README with the table of today.</returns>
    public string InReadme(string readme) => GeneratedBlock.Replace(readme, KindsBegin, Kinds);

    /// <param name="path">Of the page; its folder gets the pictures' folder.</param>
    /// <param name="readme">Path of the README.</param>
    public void Write(string path, string readme)
    {
        var images = Path.Combine(Path.GetDirectoryName(path)!, Bars.Folder);
        Directory.CreateDirectory(images);
        File.WriteAllText(path, Markdown);
        File.WriteAllText(readme, InReadme(File.ReadAllText(readme)));
        foreach (var (name, content) in Images)
        {
            File.WriteAllText(Path.Combine(images, name), content);
        }
    }
}
