namespace PerfSage.Contracts.ProjectFiles;

/// <summary>By the attribute that names it.</summary>
internal enum ItemOperation
{
    Include,
    Update,
    Remove,
}
