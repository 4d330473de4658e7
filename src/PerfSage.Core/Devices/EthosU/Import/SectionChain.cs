using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>A section of the compiler's configuration, and those that it inherits from, nearest first.</summary>
internal static class SectionChain
{
    private const string InheritKey = "inherit";
    private const int MostNames = 20;

    /// <param name="kind"><c>System_Config</c> or <c>Memory_Mode</c>.</param>
    /// <exception cref="VelaConfigException">There is no such section, or what it inherits is missing or leads back to it.</exception>
    public static IReadOnlyList<IniSection> Find(IniFile file, string kind, string name)
    {
        if (!file.Sections.TryGetValue($"{kind}.{name}", out var section))
        {
            throw new VelaConfigException($"there is no [{kind}.{name}]{Existing(file, kind, name)}");
        }

        var chain = new List<IniSection> { section };
        while (section.Find(InheritKey) is { } parent)
        {
            var isCycle = chain.Any(s => s.Name == parent);
            if (isCycle || !file.Sections.TryGetValue(parent, out var next))
            {
                var fault = isCycle ? "which leads back to it" : "which is not in the file";
                throw new VelaConfigException($"[{section.Name}] {InheritKey} names [{parent}], {fault}");
            }

            chain.Add(section = next);
        }

        return chain;
    }

    private static string Existing(IniFile file, string kind, string name)
    {
        var names = file
            .Sections.Keys.Where(s => s.StartsWith(kind + ".", StringComparison.Ordinal))
            .Select(s => s[(kind.Length + 1)..])
            .ToArray();
        if (names.Length == 0)
        {
            return $", nor any other [{kind}.NAME]; is it a configuration file of Vela?";
        }

        var suggestion = Suggestion.For(name, names) is { } meant ? $"; did you mean '{meant}'?" : ".";
        var others = names.Length > MostNames ? $" and {names.Length - MostNames} others" : "";
        return $"{suggestion} There is {string.Join(", ", names.Take(MostNames))}{others}";
    }
}
