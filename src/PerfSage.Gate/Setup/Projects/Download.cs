namespace PerfSage.Gate.Setup.Projects;

/// <summary>A model that a target of a project fetches before it compiles.</summary>
/// <param name="Target">Name of the target.</param>
/// <param name="File">Relative to the project's folder with forward slashes; null when only MSBuild could tell.</param>
/// <param name="Condition">Of the target, where it depends on the framework that is built; else empty.</param>
internal sealed record Download(string Target, string? File, string Condition);
