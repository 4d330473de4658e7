using OxyPlot;

namespace PerfSage.Reports.Html.Plots;

/// <summary>
/// The colours of a plot by what they are for. OxyPlot writes fixed colours into an SVG, but a page has two themes and one
/// picture for both. So each role is drawn in a colour that nobody would choose, and <see cref="ThemedSvg"/> replaces it by the
/// custom property of the page's style that has the real colour of the theme.
/// </summary>
internal static class PlotColor
{
    // The order gives the sentinel: rgb(1,2,0), rgb(1,2,1), …
    private static readonly string[] Properties =
    [
        "--muted",
        "--rule",
        "--frame",
        "--roof",
        "--sram",
        "--external",
        "--live",
        "--live-line",
        "--memory",
        "--base",
    ];

    public static OxyColor Text => Of("--muted");

    public static OxyColor Grid => Of("--rule");

    public static OxyColor Frame => Of("--frame");

    public static OxyColor Roof => Of("--roof");

    public static OxyColor Sram => Of("--sram");

    public static OxyColor External => Of("--external");

    public static OxyColor Live => Of("--live");

    public static OxyColor LiveLine => Of("--live-line");

    public static OxyColor Memory => Of("--memory");

    public static OxyColor Base => Of("--base");

    /// <param name="written">As the exporter writes it.</param>
    /// <exception cref="InvalidOperationException">It is no sentinel, so it would look the same in both themes.</exception>
    public static string Themed(string written)
    {
        if (written == "none")
        {
            return written;
        }

        var index = Array.FindIndex(Properties, p => Written(Of(p)) == written);
        return index >= 0
            ? $"var({Properties[index]})"
            : throw new InvalidOperationException($"the plot has the colour {written}, which no theme knows");
    }

    private static OxyColor Of(string property) => OxyColor.FromRgb(1, 2, (byte)Array.IndexOf(Properties, property));

    private static string Written(OxyColor color) => $"rgb({color.R},{color.G},{color.B})";
}
