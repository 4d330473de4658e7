using System.Xml.Linq;
using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Build.Tasks.Elements;

/// <summary>Whether MSBuild looked at an element when it evaluated the project.</summary>
internal static class Conditions
{
    public static bool Hold(XElement element, Expansion expansion) =>
        element.AncestorsAndSelf().All(e => Own(e, expansion) && (!ItemElementReader.Named(e, "Otherwise") || Otherwise(e, expansion)));

    public static bool IsInTarget(XElement element) => element.Ancestors().Any(e => ItemElementReader.Named(e, "Target"));

    // Of several When, the first counts whose condition holds.
    private static bool Own(XElement element, Expansion expansion) =>
        expansion.Holds(ItemElementReader.Attribute(element, "Condition") ?? "")
        && !(ItemElementReader.Named(element, "When") && element.ElementsBeforeSelf().Any(e => Own(e, expansion)));

    private static bool Otherwise(XElement element, Expansion expansion) =>
        !element.ElementsBeforeSelf().Any(e => ItemElementReader.Named(e, "When") && Own(e, expansion));
}
