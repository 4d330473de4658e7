namespace PerfSage.Build.Tasks.Elements;

/// <param name="Text">As it stands in the file.</param>
/// <param name="Value">Once properties have their values.</param>
internal sealed record WrittenMetadata(string Name, string Text, string Value)
{
    /// <summary>Whether the value is that of a text; of other metadata, only MSBuild knows it.</summary>
    public bool IsKnown => !Text.Contains("%(") && !Text.Contains("@(");
}
