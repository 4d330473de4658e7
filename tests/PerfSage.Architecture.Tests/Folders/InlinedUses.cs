using System.Text.RegularExpressions;
using Mono.Cecil;

namespace PerfSage.Architecture.Tests.Folders;

/// <summary>
/// Uses that the compiler leaves no trace of: constants, members of enums, and what <c>nameof</c> names. They are looked for in the source.
/// </summary>
internal static partial class InlinedUses
{
    public static IEnumerable<(string Folder, string User, TypeDefinition Used)> Of(
        IReadOnlyCollection<TypeDefinition> types,
        string source
    )
    {
        var constants = types
            .SelectMany(t =>
                t.Fields.Where(f => f is { IsLiteral: true, IsPrivate: false }).Select(f => (Text: $"{t.Name}.{f.Name}", Type: t))
            )
            .ToLookup(c => c.Text, c => c.Type, StringComparer.Ordinal);
        var names = types.ToLookup(t => t.Name, StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories))
        {
            var text = SourceText.Read(file);
            var used = Member()
                .Matches(text)
                .SelectMany(m => constants[m.Groups[1].Value])
                .Concat(NameOf().Matches(text).SelectMany(m => names[m.Groups[1].Value]));
            foreach (var type in used)
            {
                yield return (SourceText.NamespaceOf(text), Path.GetFileNameWithoutExtension(file), type);
            }
        }
    }

    // Looks ahead, so that of A.B.C both A.B and B.C are found.
    [GeneratedRegex(@"\b(?=([A-Z]\w*\.[A-Z]\w*))")]
    private static partial Regex Member();

    [GeneratedRegex(@"\bnameof\((\w+)")]
    private static partial Regex NameOf();
}
