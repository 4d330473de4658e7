namespace PerfSage.Contracts.Text;

/// <summary>Text whose last line says what is above it, so that it is believed only as it was written: not edited, not cut off.</summary>
internal static class SealedText
{
    private const string Key = "end=";

    /// <param name="body">Lines, each with its end.</param>
    public static string Seal(string body) => $"{body}{Key}{Fingerprint.Of(body)}\n";

    /// <returns>The lines above the seal, or null if they are not those that were sealed.</returns>
    public static string? Open(string text)
    {
        var start = text.Length < 2 ? 0 : text.LastIndexOf('\n', text.Length - 2) + 1;
        var body = text.Substring(0, start);
        return text == Seal(body) ? body : null;
    }
}
