namespace PerfSage.Architecture.Tests.Folders;

/// <summary>Folders each of which uses, directly or not, each other.</summary>
/// <param name="Folders">Namespaces, ordinal.</param>
/// <param name="Uses">One for each pair of them, as <c>A.X uses B.Y</c>.</param>
internal sealed record FolderCycle(IReadOnlyList<string> Folders, IReadOnlyList<string> Uses)
{
    public override string ToString() => $"These folders form a cycle: {string.Join(", ", Folders)}\n  {string.Join("\n  ", Uses)}\n";
}
