namespace PerfSage.Contracts.Devices;

/// <summary>A <c>PerfDevice</c> item: a user's device file.</summary>
/// <param name="File">Full path.</param>
internal sealed record DeviceItem(string DefinedIn, string Item, string File) : IProjectItem
{
    public ItemMetadata Metadata => ItemMetadata.None;
}
