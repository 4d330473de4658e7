namespace PerfSage.Contracts.ProjectFiles;

/// <summary>How an element of a project can come to nothing without a word from MSBuild.</summary>
internal enum Loss
{
    /// <summary>A pattern of its Include matches no file.</summary>
    Glob,

    /// <summary>Its Include is empty once its properties have their values.</summary>
    Include,

    /// <summary>The item lists of its Include are empty where it stands, and are not in the end.</summary>
    Order,

    /// <summary>No item has what its Update sets.</summary>
    Update,

    /// <summary>A limit is empty once its properties have their values.</summary>
    Limit,

    /// <summary>An item has metadata of an unfamiliar name, whichever element gave it.</summary>
    Name,
}
