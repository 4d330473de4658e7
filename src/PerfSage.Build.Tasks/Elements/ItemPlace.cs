namespace PerfSage.Build.Tasks.Elements;

internal static class ItemPlace
{
    /// <summary>Metadata of an item: full path of the file that it is defined in, which MSBuild does not tell of another evaluation.</summary>
    public const string DefinedIn = "_PerfSageDefinedIn";
}
