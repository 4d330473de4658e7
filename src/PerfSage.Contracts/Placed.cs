namespace PerfSage.Contracts;

/// <summary>Something that a user wrote, and where.</summary>
/// <param name="IsPolicy">Whether it stands in the repository's policy file rather than in a project.</param>
internal sealed record Placed<T>(T Value, ItemLocation Place, bool IsPolicy)
    where T : IEquatable<T>
{
    /// <summary>Of the whole.</summary>
    public SourceLocation Location => Place.Element;
}
