namespace PerfSage.Contracts;

/// <summary>An item as MSBuild evaluated it: text, nothing checked.</summary>
internal interface IProjectItem
{
    /// <summary>Full path of the file that holds the element.</summary>
    string DefinedIn { get; }

    /// <summary>What the element's Include expanded to.</summary>
    string Item { get; }

    ItemMetadata Metadata { get; }
}
