using System.Globalization;
using System.Text.Json;
using PerfSage.Dataset.Labels;
using PerfSage.Zoo.Spaces.OperatorLists;

namespace PerfSage.Dataset.Measured;

/// <summary>The operator list of one network, and what a GPU takes for each line.</summary>
/// <param name="GpuMs">By device, milliseconds by line.</param>
/// <param name="Macs">Of the lines that multiply matrices; the list counts two operations for each.</param>
internal sealed record QedList(string Model, IReadOnlyList<ListedOperator> Lines, IReadOnlyDictionary<string, double[]> GpuMs, long Macs)
{
    private static readonly HashSet<string> Multiplying = new(
        ["CONV_2D", "CONV_2D_GROUP", "DEPTHWISE_CONV_2D", "FULLY_CONNECTED"],
        StringComparer.Ordinal
    );

    public static IEnumerable<QedList> Read(string path)
    {
        using var reader = DataFile.OpenText(path);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return Of(document.RootElement);
        }
    }

    private static QedList Of(JsonElement root)
    {
        JsonElement[] lines = [.. root.GetProperty("ops").EnumerateArray()];
        return new QedList(
            root.GetProperty("model").GetString()!,
            [.. lines.Select(Line)],
            lines
                .SelectMany(l => l.GetProperty("gpu_us").EnumerateObject().Select(t => (t.Name, Ms: t.Value.GetDouble() / 1000)))
                .GroupBy(t => t.Name, t => t.Ms, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            lines.Where(l => Multiplying.Contains(Text(l, "op"))).Sum(l => long.Parse(Text(l, "FLOPS"), CultureInfo.InvariantCulture) / 2)
        );
    }

    private static ListedOperator Line(JsonElement line)
    {
        var kind = Text(line, "op");
        // Of MEAN, the size of the output is the number of its channels; vectors have no size.
        var output = kind == "MEAN" ? 1 : Number(line, "Output_shape");
        return new ListedOperator(
            kind,
            Number(line, "Input_shape"),
            Number(line, "Input_channel"),
            output,
            Number(line, "Stride"),
            Number(line, "Kernel"),
            Number(line, "Filter"),
            kind == "CONV_2D_GROUP" ? Number(line, "Group") : 1
        );
    }

    private static string Text(JsonElement line, string field) => line.GetProperty(field).ToString();

    private static int Number(JsonElement line, string field) =>
        Text(line, field) is var text && text == "-" ? 1 : int.Parse(text, CultureInfo.InvariantCulture);
}
