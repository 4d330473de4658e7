using System.Globalization;
using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Axes;
using PerfSage.Reports.Html.Markup;
using PerfSage.Reports.Svg;

namespace PerfSage.Reports.Html.Plots;

/// <summary>What all plots have in common: size, axes, and marks that are links to the rows of a table.</summary>
internal static class PlotCanvas
{
    // In two columns it grows a little, on a phone it shrinks a little: its text stays readable in both.
    private const double Width = 420;
    private const double Height = 280;
    private const double FontSize = 12;

    public static PlotModel Model(Axis x, Axis y)
    {
        var model = new PlotModel
        {
            PlotAreaBorderColor = PlotColor.Frame,
            TextColor = PlotColor.Text,
            // Only to measure; the page's style decides.
            DefaultFont = "Arial",
            DefaultFontSize = FontSize,
            Culture = CultureInfo.InvariantCulture,
            Padding = new OxyThickness(left: 2, top: 6, right: 8, bottom: 2),
        };
        foreach (var axis in new[] { x, y })
        {
            axis.AxislineColor = axis.TicklineColor = axis.MinorTicklineColor = PlotColor.Frame;
            axis.MajorGridlineStyle = LineStyle.Solid;
            axis.MajorGridlineColor = PlotColor.Grid;
            axis.MinorTickSize = 0;
            axis.MajorTickSize = 4;
            model.Axes.Add(axis);
        }

        return model;
    }

    /// <param name="label">What the plot says, for those who cannot see it.</param>
    /// <param name="marks">Called once the axes know where values are.</param>
    public static XElement Draw(PlotModel model, string idPrefix, string label, Func<IEnumerable<XElement>> marks)
    {
        // Draws and lays out; only after it do axes transform values to places.
        var svg = ThemedSvg.Of(SvgExporter.ExportToString(model, Width, Height, isDocument: false, new SvgTextMeasurer()), idPrefix);
        svg.Add(HtmlNode.Attr("class", "plot"), HtmlNode.Attr("role", "group"), HtmlNode.Attr("aria-label", label));
        svg.Add(HtmlNode.El("g.marks", marks().Cast<object>().ToArray()));
        return svg;
    }
}
