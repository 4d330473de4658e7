using System.Xml.Linq;
using Microsoft.Build.Execution;
using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Build.Tasks.Elements;

/// <summary>The <c>PerfBudget</c> elements of a project and of all that it imports.</summary>
/// <param name="Active">Those that make or change items, in no target, and whose conditions hold.</param>
/// <param name="Removing">Those that may have removed items.</param>
internal sealed record BudgetElements(IReadOnlyList<BudgetElement> Active, IReadOnlyList<BudgetElement> Removing)
{
    public static BudgetElements Read(ProjectInstance project, IEnumerable<string> files)
    {
        var (active, removing) = (new List<BudgetElement>(), new List<BudgetElement>());
        foreach (var file in files)
        {
            var expansion = new Expansion(project, file);
            foreach (var (xml, element) in All(file).Where(e => Conditions.Hold(e.Xml, expansion)))
            {
                if (element.Operation == ItemOperation.Remove)
                {
                    removing.Add(BudgetElement.Of(xml, element, expansion));
                }
                else if (!Conditions.IsInTarget(xml))
                {
                    active.Add(BudgetElement.Of(xml, element, expansion));
                }
            }
        }

        return new BudgetElements(active, removing);
    }

    private static IEnumerable<(XElement Xml, ItemElement Element)> All(string file) =>
        ItemElementReader.Root(File.ReadAllText(file)) is { } root ? ItemElementReader.All(root, file, ItemElement.Budget) : [];
}
