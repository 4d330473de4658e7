namespace PerfSage.Reports.Formats.Sarif;

internal static class SarifText
{
    /// <summary>Escapes what a message's text would take for a placeholder or a link (SARIF 2.1.0, 3.11.5 and 3.11.6).</summary>
    public static string Escape(string message)
    {
        var text = message.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return text.Contains("](", StringComparison.Ordinal)
            ? text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("[", "\\[", StringComparison.Ordinal)
                .Replace("]", "\\]", StringComparison.Ordinal)
            : text;
    }

    /// <param name="path">Relative, with forward slashes.</param>
    public static Uri RelativeUri(string path) => new(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), UriKind.Relative);
}
