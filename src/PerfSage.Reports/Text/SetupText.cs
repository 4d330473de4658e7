using PerfSage.Gate.Setup;
using PerfSage.Gate.Setup.Models;
using PerfSage.Gate.Text;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Text;

/// <summary>What <c>init</c> found, and what it is going to write.</summary>
internal static class SetupText
{
    public static void Write(LogWriter output, SetupPlan plan)
    {
        var table = ReportConsole.Table(
            Heading.Text("Model"),
            Heading.Text("Shipped by"),
            Heading.Text("As"),
            Heading.Text("Device"),
            Heading.Text("Budget")
        );
        foreach (var model in plan.Models)
        {
            foreach (var (device, budget) in Budgets(plan, model))
            {
                table.AddCells([model.Path, Projects(model), Kinds(model), device, budget]);
            }
        }

        TableText.Write(output, table);
        foreach (var gap in plan.Gaps)
        {
            output.WriteLine($"'{gap.Model.Path}'{(gap.Device is null ? "" : $" on {gap.Device}")} gets no limit: {gap.Reason}");
        }

        foreach (var line in plan.Problems.Concat(plan.Notes))
        {
            output.WriteLine(line);
        }

        foreach (var edit in plan.Edits)
        {
            output.WriteLine();
            output.WriteDocument(UnifiedDiff.Of(edit));
        }
    }

    /// <summary>After all was written.</summary>
    public static void WriteEnd(LogWriter output, SetupPlan plan)
    {
        var left = plan.Gaps.Select(g => g.Model).Distinct().Count();
        output.WriteLine(
            plan.Edits.Count > 0 ? $"Wrote {Plural.Of(plan.Edits.Count, "file")}. Change the limits to what the app can afford."
            : plan.IsComplete ? "Nothing to change: every model has its budget."
            : "Nothing to change."
        );
        if (!plan.IsComplete)
        {
            output.WriteLine($"{Plural.Of(left, "model")} without a limit, {Plural.Of(plan.Problems.Count, "other problem")}: see above.");
        }
    }

    private static IEnumerable<(string Device, string Budget)> Budgets(SetupPlan plan, FoundModel model)
    {
        var proposals = plan.Proposals.Where(p => p.Model == model).Select(p => (p.Device, p.Attributes));
        var gaps = plan.Gaps.Where(g => g.Model == model).Select(g => (g.Device ?? "-", "no limit")).Distinct();
        return proposals.Concat(gaps).DefaultIfEmpty(("-", "has one"));
    }

    private static string Projects(FoundModel model) =>
        model.ShippedBy.Count > 0 ? string.Join(", ", model.ShippedBy.Select(s => s.Project.Path)) : "-";

    private static string Kinds(FoundModel model) =>
        model.ShippedBy.Count > 0 ? string.Join(", ", model.ShippedBy.Select(s => s.As).Distinct()) : "-";
}
