namespace PerfSage.Contracts.ProjectFiles;

/// <summary>What came to nothing when MSBuild evaluated a project, which only MSBuild can tell.</summary>
/// <param name="Text">The pattern, the Include, the Update, the metadata as written, or the name.</param>
internal sealed record LostElement(Loss Loss, SourceLocation Location, string Text);
