using System.Xml;
using System.Xml.Linq;
using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Contracts.Policies;

/// <summary>
/// Reads <c>perfbudgets.xml</c>: <c>PerfBudget</c> and <c>PerfBudgetSuppression</c> elements below one root, nothing else.
/// </summary>
internal static class PolicyReader
{
    private static readonly string[] ItemTypes = [ItemElement.Budget, ItemElement.Suppression];

    public static Policy Read(string path, string text)
    {
        try
        {
            return ItemElementReader.Root(text) is { } root ? Read(path, root) : Broken(SourceLocation.StartOf(path), "it is empty");
        }
        catch (XmlException e)
        {
            return Broken(new SourceLocation(path, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)), e.Message);
        }
    }

    /// <param name="reason">Why there is no text.</param>
    public static Policy Unreadable(string path, string reason) => Broken(SourceLocation.StartOf(path), reason);

    private static Policy Read(string path, XElement root)
    {
        // A suppression of a policy may say Model where a project, in which MSBuild demands it, says Include.
        foreach (var element in root.Elements().Where(e => e.Attribute("Include") is null && e.Attribute("Model") is not null))
        {
            var model = element.Attribute("Model")!;
            element.SetAttributeValue("Include", model.Value);
            model.Remove();
        }

        var budgets = ItemElementReader.Read(root, path, ItemElement.Budget);
        var suppressions = ItemElementReader.Read(root, path, ItemElement.Suppression);
        Finding[] findings =
        [
            .. root.Descendants()
                .Where(e => !IsMetadata(e))
                .SelectMany(e =>
                    Mistakes(e).Select(text => new Problem(DiagnosticIds.InvalidBudget, text).At(ItemElementReader.Location(e, path)))
                ),
            .. budgets.SelectMany(e => ElementChecks.OfBudget(e).Select(p => p.At(e.Location))),
            .. suppressions.SelectMany(e => ElementChecks.UnknownNames(e).Select(p => p.At(e.Location))),
        ];
        return new Policy(path, budgets, suppressions, findings);
    }

    private static IEnumerable<string> Mistakes(XElement element)
    {
        var name = element.Name.LocalName;
        if (!ItemTypes.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"'{name}' is not known in {Policy.FileName}; "
                + $"it holds {ItemElement.Budget} and {ItemElement.Suppression} elements";
        }
        else if (ItemElementReader.Attribute(element, "Include") is not { } include || include.Trim().Length == 0)
        {
            yield return $"{name} needs an Include: the models that it is about, relative to {Policy.FileName}";
        }
        else if (include.Contains("$(") || include.Contains("@(") || ItemElementReader.Attribute(element, "Condition") is not null)
        {
            yield return $"MSBuild does not evaluate {Policy.FileName}: properties, items and conditions cannot be used in it";
        }
    }

    private static bool IsMetadata(XElement element) =>
        element.Parent is { } parent && ItemTypes.Contains(parent.Name.LocalName, StringComparer.OrdinalIgnoreCase);

    private static Policy Broken(SourceLocation location, string reason) =>
        new(location.File, [], [], [new Problem(DiagnosticIds.InvalidBudget, $"the policy cannot be read: {reason}").At(location)]);
}
