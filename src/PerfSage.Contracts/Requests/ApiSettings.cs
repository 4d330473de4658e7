namespace PerfSage.Contracts.Requests;

/// <summary>Where a project wants its constants.</summary>
/// <param name="Namespace">As written; what is no identifier is made one. Empty for none.</param>
/// <param name="ClassName">Of the class that holds one for each model; likewise.</param>
/// <param name="Visibility"><c>public</c> or anything else for internal.</param>
internal sealed record ApiSettings(string Namespace, string ClassName, string Visibility)
{
    public bool IsPublic => string.Equals(Visibility.Trim(), "public", StringComparison.OrdinalIgnoreCase);
}
