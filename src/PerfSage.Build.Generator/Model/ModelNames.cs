using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Model;

/// <summary>Names the classes of models: after the file, and after its folder too where the file alone is not enough.</summary>
internal sealed class ModelNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> wanted;
    private readonly ILookup<string, string> byWanted;

    /// <param name="paths">Of the models; order and repetitions do not matter.</param>
    public ModelNames(IEnumerable<string> paths)
    {
        wanted = paths
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(p => p, p => Identifier.From(Stem(p), "Model"), StringComparer.Ordinal);
        byWanted = wanted.Keys.OrderBy(p => p, StringComparer.Ordinal).ToLookup(p => wanted[p], StringComparer.Ordinal);
        var shared = new HashSet<string>(byWanted.Where(g => g.Count() > 1).Select(g => g.Key), StringComparer.Ordinal);
        var unique = new UniqueNames();
        // Names that need no help come first, so that they never change because of those that do.
        foreach (var path in wanted.Keys.OrderBy(p => shared.Contains(wanted[p])).ThenBy(p => p, StringComparer.Ordinal))
        {
            var name = shared.Contains(wanted[path])
                ? Identifier.From(Paths.FileName(Paths.Directory(path)) + " " + Stem(path), "Model")
                : wanted[path];
            names[path] = unique.Take(name);
        }
    }

    public string this[string path] => names[path];

    /// <summary>Models that would have had the same name as <paramref name="path"/>, in a stable order.</summary>
    public IEnumerable<string> Rivals(string path) => byWanted[wanted[path]].Where(p => p != path);

    private static string Stem(string path) => Paths.WithoutExtension(Paths.FileName(path));
}
