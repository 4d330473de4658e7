using System.Globalization;
using PerfSage.Dataset.CommandLine;
using Spectre.Console;

namespace PerfSage.Dataset.Terms;

/// <summary>Prints how far the cost model is from the labels.</summary>
internal static class TermsTable
{
    private const int MostWorst = 40;

    public static void Write(TextWriter output, DeviceTerms device)
    {
        output.WriteLine(device.Device);
        WriteFigures(output, device);
        WriteKinds(output, device);
    }

    /// <param name="worst">A figure of graphs or a kind of operators.</param>
    public static void WriteWorst(TextWriter output, DeviceTerms device, string worst)
    {
        var graphs = device.Figures.Where(f => f.Key.Name == worst).SelectMany(f => f.Value.Worst.Take(MostWorst));
        var operators = device.Kinds.Where(k => k.Kind == worst).SelectMany(k => k.Worst.Take(MostWorst));
        foreach (var line in graphs.Concat(operators))
        {
            output.WriteLine(line);
        }
    }

    /// <summary>A line per operator.</summary>
    public static void WriteOperators(TextWriter output, PricedModel priced)
    {
        output.WriteLine($"{priced.Model.Id} on {priced.Labels.Device.Id}");
        var table = Create("", "label", "cycles", "run", "NPU", "SRAM", "external", "live KiB", "operations", "operator");
        foreach (var (op, i) in priced.Model.Graph.Operators.Select((op, i) => (op, i)))
        {
            var terms = priced.Terms[i];
            double[] cycles = [terms.Cycles, terms.RunCycles, terms.NpuCycles, terms.SramCycles, terms.ExternalCycles];
            table.AddRow([
                Text(i, "0"),
                priced.Cycles is { } labels ? Text(labels[i], "0") : "",
                .. cycles.Select(c => Text(c, "0")),
                Text(terms.LiveBytes / 1024, "0.0"),
                Text(terms.Operations, "0"),
                Markup.Escape(OperatorText.Of(op)),
            ]);
        }

        PlainTable.Write(output, table);
    }

    private static void WriteFigures(TextWriter output, DeviceTerms device)
    {
        var table = Create("of graphs", "n", "mean %", "median %", "90th %", "equal %");
        foreach (var (figure, errors) in device.Figures.Where(f => f.Value.Count > 0))
        {
            double[] percent = [errors.MeanPercent, errors.Percentile(0.5), errors.Percentile(0.9), errors.SamePercent];
            table.AddRow([figure.Name, Text(errors.Count, "0"), .. percent.Select(p => Text(p, "0.00"))]);
        }

        PlainTable.Write(output, table);
    }

    private static void WriteKinds(TextWriter output, DeviceTerms device)
    {
        var all = device.Kinds.Sum(k => k.Cycles);
        if (all <= 0)
        {
            return;
        }

        var table = Create("of operators", "n", "time %", "error %", "10th", "median", "90th", "within 2 %");
        foreach (var kind in device.Kinds)
        {
            double[] numbers = [100 * kind.Cycles / all, 100 * kind.AbsoluteError / all, kind.Ratio(0.1), kind.Ratio(0.5), kind.Ratio(0.9)];
            table.AddRow([kind.Kind, Text(kind.Count, "0"), .. numbers.Select(n => Text(n, "0.00")), Text(kind.NearPercent, "0")]);
        }

        PlainTable.Write(output, table);
    }

    private static Table Create(params string[] titles)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(titles);
        return table;
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
