using OxyPlot;

namespace PerfSage.Reports.Svg;

/// <summary>
/// Colours that people who confuse colours can tell apart.
/// Source: <see href="https://jfly.uni-koeln.de/color/">Okabe and Ito, Color Universal Design</see>.
/// </summary>
internal static class OkabeIto
{
    public static OxyColor Blue { get; } = OxyColor.FromRgb(0x00, 0x72, 0xB2);

    public static OxyColor Orange { get; } = OxyColor.FromRgb(0xE6, 0x9F, 0x00);

    public static OxyColor Vermillion { get; } = OxyColor.FromRgb(0xD5, 0x5E, 0x00);

    public static OxyColor Green { get; } = OxyColor.FromRgb(0x00, 0x9E, 0x73);

    public static OxyColor Purple { get; } = OxyColor.FromRgb(0xCC, 0x79, 0xA7);
}
