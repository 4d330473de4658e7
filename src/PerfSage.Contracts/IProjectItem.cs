namespace PerfSage.Contracts;

/// <summary>An item as MSBuild evaluated it: text, nothing checked.</summary>
internal interface IProjectItem
{
    /// <summary>Full path of the file that holds the element.</summary>
    string DefinedIn { get; }

    /// <summary>What the element's Include expanded to.</summary>
    string Item { get; }

    /// <summary>By the name that users write; missing metadata is empty.</summary>
    IEnumerable<KeyValuePair<string, string>> Metadata { get; }
}
