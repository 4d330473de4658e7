namespace PerfSage.Architecture.Tests.Folders;

/// <summary>Which folder of an assembly uses which. A folder is a namespace: a parent and its child are two of them.</summary>
/// <param name="Uses">By namespace that uses and namespace that is used: one use of it, for the message.</param>
internal sealed record FolderGraph(IReadOnlyDictionary<(string From, string To), string> Uses)
{
    /// <returns>One text for each set of folders that use each other, with a use for each edge in it; empty if there is none.</returns>
    public IReadOnlyList<FolderCycle> Cycles() =>
        [
            .. Uses
                .Keys.SelectMany(u => new[] { u.From, u.To })
                .Distinct(StringComparer.Ordinal)
                .GroupBy(Component, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => Cycle([.. group.Order(StringComparer.Ordinal)])),
        ];

    private FolderCycle Cycle(IReadOnlyList<string> folders) =>
        new(
            folders,
            [
                .. Uses.Where(u => folders.Contains(u.Key.From) && folders.Contains(u.Key.To))
                    .Select(u => u.Value)
                    .Order(StringComparer.Ordinal),
            ]
        );

    /// <returns>The first of the folders that a folder uses and that use it, itself among them.</returns>
    private string Component(string folder)
    {
        var used = Reached(folder);
        return used.Where(other => Reached(other).Contains(folder)).Append(folder).Min(StringComparer.Ordinal)!;
    }

    private HashSet<string> Reached(string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var folder))
        {
            foreach (var (_, next) in Uses.Keys.Where(u => u.From == folder && reached.Add(u.To)))
            {
                open.Push(next);
            }
        }

        return reached;
    }
}
