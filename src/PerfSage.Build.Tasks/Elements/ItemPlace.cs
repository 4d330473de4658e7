namespace PerfSage.Build.Tasks.Elements;

internal static class ItemPlace
{
    /// <summary>Metadata of an item: path of the file that defines it, which MSBuild does not tell of another evaluation.</summary>
    public const string DefinedIn = "_PerfSageDefinedIn";
}
