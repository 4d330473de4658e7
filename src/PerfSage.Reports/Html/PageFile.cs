using System.Text;

namespace PerfSage.Reports.Html;

/// <summary>The files under Page, which are embedded in the program.</summary>
internal static class PageFile
{
    public static string Read(string name)
    {
        using var stream =
            typeof(PageFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the program lacks its {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A checkout may have other line ends; the page is the same on every machine.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
