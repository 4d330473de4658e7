using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

internal static class ResizeCases
{
    private const string Bilinear = "a factor other than 2, or 4 or 8 without half-pixel centers";
    private const string Nearest = "a factor other than 2, 4 or 8";
    private const string Power = "a factor that is no power of two";
    private const string Large = "a factor above 1024, or 2048 between aligned corners";
    private const string Both = "aligned corners and half-pixel centers at once";

    public static IReadOnlyList<PlacementCase> All { get; } =
    [
        Smooth("twice", null, null, (5, 7), (10, 14)),
        Smooth("twice, centred", null, null, (5, 7), (10, 14), centred: true),
        Smooth("four times", null, null, (5, 7), (20, 28)),
        Smooth("four times, centred", Bilinear, null, (5, 7), (20, 28), centred: true),
        Smooth("eight times", null, null, (5, 7), (40, 56)),
        Smooth("16 times", Bilinear, null, (5, 7), (80, 112)),
        Smooth("three times", Bilinear, Power, (5, 7), (15, 21)),
        Smooth("twice and four times", Bilinear, null, (5, 7), (10, 28)),
        Smooth("a row", null, null, (1, 7), (1, 14)),
        Smooth("a row, centred", Bilinear, null, (1, 7), (1, 14), centred: true),
        Smooth("a column", null, null, (7, 1), (14, 1)),
        Smooth("a point", null, null, (1, 1), (9, 13), centred: true),
        Smooth("not at all", null, null, (5, 7), (5, 7)),
        Smooth("not at all, centred", Bilinear, null, (5, 7), (5, 7), centred: true),
        Smooth("four times between corners", null, null, (5, 7), (17, 25), aligned: true),
        Smooth("three times between corners", Bilinear, Power, (5, 7), (13, 19), aligned: true),
        Smooth("corners and centres", null, Both, (5, 7), (9, 13), centred: true, aligned: true),
        Smooth("smaller", Bilinear, Power, (6, 8), (3, 4)),
        Smooth("1024 times", Bilinear, null, (2, 2), (2048, 2048), centred: true),
        Smooth("2048 times", Bilinear, Large, (2, 2), (4096, 4096), centred: true),
        Smooth("2048 times between corners", Bilinear, null, (2, 2), (2049, 2049), aligned: true),
        Smooth("4096 times between corners", Bilinear, Large, (2, 2), (4097, 4097), aligned: true),
        Rough("twice", null, null, (5, 7), (10, 14)),
        Rough("eight times, centred", null, null, (5, 7), (40, 56), centred: true),
        Rough("16 times", Nearest, null, (5, 7), (80, 112)),
        Rough("three times", Nearest, null, (5, 7), (15, 21)),
        Rough("twice between corners", null, null, (5, 7), (9, 13), aligned: true),
        Rough("corners and centres", null, Both, (5, 7), (9, 13), centred: true, aligned: true),
        Rough("not at all, centred", null, null, (5, 7), (5, 7), centred: true),
        Rough("1024 times", Nearest, null, (2, 2), (2048, 2048)),
        Rough("1025 times", Nearest, Large, (2, 2), (2050, 2050)),
        Rough("2048 times between corners", Nearest, null, (2, 2), (2049, 2049), aligned: true),
        Rough("2049 times between corners", Nearest, Large, (2, 2), (2050, 2050), aligned: true),
    ];

    private static PlacementCase Smooth(
        string name,
        string? u55,
        string? u85,
        (int H, int W) from,
        (int H, int W) to,
        bool centred = false,
        bool aligned = false
    ) =>
        new(
            $"bilinear, {name}",
            u55,
            u85,
            Resize(BuiltinOperator.ResizeBilinear, OptionsKind.ResizeBilinear, from, to, 2, centred, aligned)
        );

    private static PlacementCase Rough(
        string name,
        string? u55,
        string? u85,
        (int H, int W) from,
        (int H, int W) to,
        bool centred = false,
        bool aligned = false
    ) =>
        new(
            $"nearest, {name}",
            u55,
            u85,
            Resize(BuiltinOperator.ResizeNearestNeighbor, OptionsKind.ResizeNearestNeighbor, from, to, 0, centred, aligned)
        );

    private static Action<GraphBuilder> Resize(
        BuiltinOperator code,
        OptionsKind kind,
        (int H, int W) from,
        (int H, int W) to,
        int firstField,
        bool centred,
        bool aligned
    ) =>
        g =>
            g.Operator(
                code,
                [g.Input([1, from.H, from.W, 8]), g.Constant([to.H, to.W], "size")],
                [1, to.H, to.W, 8],
                new OperatorOptions(kind, OptionField.Of(firstField, aligned), OptionField.Of(firstField + 1, centred))
            );
}
