using System.Globalization;
using PerfSage.Contracts.Policies;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Setup.Budgets;
using PerfSage.Gate.Setup.Ci;
using PerfSage.Gate.Setup.Edits;
using PerfSage.Gate.Setup.Projects;

namespace PerfSage.Gate.Setup;

/// <summary>Turns what a repository needs into changes of its files.</summary>
/// <param name="predictor">Digest of its file.</param>
internal sealed class SetupEdits(SetupRequest request, SetupSurvey survey, string predictor)
{
    private const string Schema = "https://raw.githubusercontent.com/perfsage/PerfSage.Build/main/docs/schemas/perfbudgets.xsd";

    // Editors fetch the schema, and offer and check names by it.
    private const string EmptyPolicy =
        "<PerfBudgets xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + $"xsi:noNamespaceSchemaLocation=\"{Schema}\">\n</PerfBudgets>\n";

    private readonly EditedFiles files = new(survey.Files);
    private readonly List<string> problems = [];
    private readonly List<string> notes = [];

    public IReadOnlyList<FileEdit> All => files.All;

    public IReadOnlyList<string> Problems => problems;

    public IReadOnlyList<string> Notes => notes;

    private string Origin =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Today:yyyy-MM-dd}, perfsage {ToolVersion.Text}, predictor {predictor[..8]}: "
                + $"upper ends of the predicted 90 % intervals plus {Numbers.Show(request.HeadroomPercent)} %"
        );

    public void AddBudgets(IReadOnlyList<Proposal> proposals, IReadOnlyList<Gap> gaps)
    {
        AddToPolicy([.. proposals.Where(p => !p.Model.NeedsItem)], gaps);
        var items =
            from proposal in proposals
            where proposal.Model.NeedsItem
            from shipping in proposal.Model.ShippedBy
            where shipping.Project.IsSdkStyle
            group (proposal, shipping) by (shipping.Project.Path, shipping.Download?.Condition ?? "");
        foreach (var group in items)
        {
            var (path, condition) = group.Key;
            var start = condition.Length > 0 ? $"<ItemGroup Condition={XmlText.Quote(condition)}>" : "<ItemGroup>";
            string[] lines =
            [
                start,
                $"  {XmlText.Comment(Origin)}",
                .. group.Select(g => $"  {Element(g.shipping.Item, g.proposal)}"),
                "</ItemGroup>",
                .. group.Select(g => g.shipping).Where(s => s.Download is { } d && !IsHooked(s.Project, d)).Select(Hook).Distinct(),
            ];
            files.Change(path, text => XmlText.Append(text, lines));
        }
    }

    public void AddPackages()
    {
        foreach (var project in survey.Models.SelectMany(m => m.ShippedBy).Select(s => s.Project).Distinct())
        {
            if (!project.IsSdkStyle)
            {
                notes.Add($"'{project.Path}' is no SDK-style project, so its builds judge nothing: 'perfsage gate' does");
            }
            else if (!project.HasPackage)
            {
                AddPackage(project);
            }
        }
    }

    public void AddCi()
    {
        // Whatever a file of this name does, its owner wrote it.
        foreach (var file in CiFiles.Missing(survey.Files).Where(f => !File.Exists(survey.Files.FullPath(f.Path))))
        {
            files.Change(file.Path, _ => file.Text);
        }
    }

    private void AddToPolicy(IReadOnlyList<Proposal> proposals, IReadOnlyList<Gap> gaps)
    {
        var budgets = proposals.Select(p => Element(p.Model.Path, p)).ToArray();
        var comments = gaps.GroupBy(g => $"{g.Model.Path}{(g.Device is null ? "" : $" on {g.Device}")}: no limit")
            .Select(g => (Start: g.Key, Text: $"{g.Key}, {string.Join("; ", g.Select(x => x.Reason))}"))
            .ToArray();
        if (budgets.Length + comments.Length > 0)
        {
            files.Change(Policy.FileName, Add, EmptyPolicy);
        }

        foreach (var model in proposals.Select(p => p.Model).Where(m => m.ShippedBy.Count == 0).Distinct())
        {
            notes.Add($"'{model.Path}' is in no project, so no build judges it: 'perfsage gate' does");
        }

        string Add(string text)
        {
            string[] lines =
            [
                .. budgets.Length > 0 ? [XmlText.Comment(Origin)] : Array.Empty<string>(),
                .. budgets,
                // What an earlier run has said stays said.
                .. comments
                    .Where(c => !text.Contains(XmlText.Comment(c.Start)[..^" -->".Length], StringComparison.Ordinal))
                    .Select(c => XmlText.Comment(c.Text)),
            ];
            return lines.Length > 0 ? XmlText.Append(text, lines) : text;
        }
    }

    private void AddPackage(AppProject project)
    {
        const string Version = "PackageVersion";
        var version = $"Version={XmlText.Quote(ToolVersion.Text)}";
        if (project.VersionsFile is { } central && central.StartsWith("../", StringComparison.Ordinal))
        {
            problems.Add($"'{central}' is outside of the repository: add {ProjectReader.Package} there and to '{project.Path}'");
            return;
        }

        if (project is { VersionsFile: { } versions, HasVersion: false })
        {
            var row = $"<{Version} Include={XmlText.Quote(ProjectReader.Package)} {version} />";
            files.Change(versions, text => text.Contains(row, StringComparison.Ordinal) ? text : XmlText.AddItem(text, Version, row));
        }

        var attributes = project.VersionsFile is null ? $"{version} " : "";
        files.Change(
            project.Path,
            text =>
                XmlText.AddItem(
                    text,
                    "PackageReference",
                    $"<PackageReference Include={XmlText.Quote(ProjectReader.Package)} {attributes}PrivateAssets=\"all\" />"
                )
        );
    }

    private static string Element(string include, Proposal proposal) =>
        $"<PerfBudget Include={XmlText.Quote(include)} Device={XmlText.Quote(proposal.Device)} {proposal.Attributes} />";

    private static bool IsHooked(AppProject project, Download download) =>
        project.Hooked.Contains(download.Target, StringComparer.OrdinalIgnoreCase);

    // An editor that opens the project must not start a download.
    private static string Hook(Models.Shipping shipping) =>
        $"<Target Name={XmlText.Quote($"PerfSage{shipping.Download!.Target}")} BeforeTargets=\"{Downloads.Hook}\" "
        + $"DependsOnTargets={XmlText.Quote(shipping.Download.Target)} Condition=\"'$(DesignTimeBuild)' != 'true'\" />";
}
