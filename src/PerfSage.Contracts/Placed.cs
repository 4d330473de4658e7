namespace PerfSage.Contracts;

/// <summary>Something that a user wrote, and where.</summary>
/// <param name="IsPolicy">Whether it stands in the repository's policy file rather than in a project.</param>
internal sealed record Placed<T>(T Value, SourceLocation Location, bool IsPolicy)
    where T : IEquatable<T>;
