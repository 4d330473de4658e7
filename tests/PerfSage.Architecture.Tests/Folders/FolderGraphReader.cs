using Mono.Cecil;

namespace PerfSage.Architecture.Tests.Folders;

internal static class FolderGraphReader
{
    /// <param name="assembly">Path of a built assembly.</param>
    /// <param name="source">Folder of the source that it, or the part of it, was built from.</param>
    /// <param name="root">
    /// Namespace of the part that is looked at: the assembly's own, or that of source that it shares with others.
    /// </param>
    public static FolderGraph Read(string assembly, string source, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var types = module.Types.Where(t => t.Namespace == root || t.Namespace.StartsWith(root + ".", StringComparison.Ordinal)).ToArray();
        var uses = types
            .SelectMany(t => TypeReferences.Of(t).Select(used => (Folder: t.Namespace, User: t.Name, Used: used)))
            .Concat(InlinedUses.Of(types, source))
            .Where(u => u.Folder != u.Used.Namespace && types.Contains(u.Used))
            .DistinctBy(u => (u.Folder, u.Used.Namespace))
            .ToDictionary(u => (u.Folder, u.Used.Namespace), u => $"{u.Folder}.{u.User} uses {u.Used.FullName}");
        return new FolderGraph(uses);
    }
}
