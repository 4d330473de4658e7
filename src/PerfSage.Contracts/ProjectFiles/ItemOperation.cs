namespace PerfSage.Contracts.ProjectFiles;

/// <summary>By the attribute that names it.</summary>
internal enum ItemOperation
{
    Include,
    Update,
    Remove,

    /// <summary>No attribute: metadata of all items that do not set it themselves.</summary>
    Definition,
}
