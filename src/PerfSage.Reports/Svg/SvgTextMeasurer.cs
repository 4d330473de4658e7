using OxyPlot;

namespace PerfSage.Reports.Svg;

/// <summary>
/// How much room text takes, without any font of the machine. The one for PDF takes sizes for points; in SVG they are pixels.
/// </summary>
internal sealed class SvgTextMeasurer() : PdfRenderContext(width: 1, height: 1, OxyColors.White)
{
    private const double PixelsPerPoint = 96.0 / 72.0;

    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight) =>
        base.MeasureText(text, fontFamily, fontSize * PixelsPerPoint, fontWeight);
}
