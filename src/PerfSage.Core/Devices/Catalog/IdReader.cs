namespace PerfSage.Core.Devices.Catalog;

/// <summary>Reads the names of a device.</summary>
internal static class IdReader
{
    public static string Id(ProfileSection section) =>
        Checked(section.Text("id")) ?? throw section.Wrong("id", "may hold letters, digits, '-', '_' and '.' only");

    public static IReadOnlyList<string> Aliases(ProfileSection section) =>
        [
            .. section
                .Texts("aliases")
                .Select(
                    (alias, i) => Checked(alias) ?? throw section.Wrong($"aliases[{i}]", "may hold letters, digits, '-', '_' and '.' only")
                ),
        ];

    // Devices are listed with semicolons and commas between them, and stand in file names and in Markdown.
    private static string? Checked(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? text : null;
}
