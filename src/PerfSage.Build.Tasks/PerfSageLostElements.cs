using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PerfSage.Build.Tasks.Elements;
using PerfSage.Contracts.ProjectFiles;
using Task = Microsoft.Build.Utilities.Task;

namespace PerfSage.Build.Tasks;

/// <summary>Finds what a project says of budgets and no item has: a pattern without a match, an Update that comes too early.</summary>
public sealed class PerfSageLostElements : Task
{
    /// <summary>Full path of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Full paths of the files with elements, as <see cref="PerfSageProjectFiles"/> found them.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>The items that there are in the end, each with the place that it is defined in.</summary>
    public ITaskItem[] Budgets { get; set; } = [];

    /// <summary>Each with metadata Loss, Line, Column and Text; its name is the file.</summary>
    [Output]
    public ITaskItem[] Lost { get; private set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var elements = BudgetElements.Read(EvaluatedProject.Of(BuildEngine, Project), Files);
        Lost = [.. new LossFinder(elements, Budgets, Path.GetDirectoryName(Project)!).Find().Distinct().Select(Item)];
        return true;
    }

    private static TaskItem Item(LostElement lost)
    {
        // Escaped, so that MSBuild keeps a pattern a text.
        var item = new TaskItem(Escape(lost.Location.File));
        item.SetMetadata("Loss", lost.Loss.ToString());
        item.SetMetadata("Line", Number(lost.Location.Line));
        item.SetMetadata("Column", Number(lost.Location.Column));
        item.SetMetadata("Text", Escape(lost.Text.Replace("\r", "").Replace('\n', ' ')));
        return item;
    }

    private static string Escape(string text) => Microsoft.Build.Evaluation.ProjectCollection.Escape(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
