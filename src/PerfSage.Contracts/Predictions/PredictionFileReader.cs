using System.Globalization;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>Reads what <see cref="PredictionFileWriter"/> wrote.</summary>
internal static class PredictionFileReader
{
    private static readonly char[] Space = [' '];

    /// <exception cref="ContractFormatException">Anything is not as expected.</exception>
    public static PredictionFile Read(string text)
    {
        var lines = new KeyedLines(text);
        lines.Expect(PredictionFile.Header);
        var budgets = Text(lines, "budgets");
        var predictor = Text(lines, "predictor");
        var locations = Records(lines, "location", ReadLocation);
        var models = Records(lines, "model", ReadModel);
        var predictions = Records(lines, "prediction", ReadPrediction);
        lines.Expect("end");
        return lines.AtEnd
            ? new PredictionFile(budgets, predictor, locations, models, predictions)
            : throw new ContractFormatException("there is more after its end");
    }

    private static EquatableArray<T> Records<T>(KeyedLines lines, string name, Func<KeyedLines, T> read)
        where T : IEquatable<T>
    {
        var records = new List<T>();
        while (lines.Is(name))
        {
            lines.Expect(name);
            records.Add(read(lines));
        }

        return records.ToEquatableArray();
    }

    private static SourceLocation ReadLocation(KeyedLines lines) =>
        new(Text(lines, "file"), (int)Integer(Text(lines, "line")), (int)Integer(Text(lines, "column")));

    private static ModelFacts ReadModel(KeyedLines lines) => new(
        Text(lines, "path"),
        Text(lines, "sha256"),
        Integer(Text(lines, "fileBytes")),
        Integer(Text(lines, "macs")),
        (int)Integer(Text(lines, "operators")),
        Texts(lines, "unknownOperator"));

    private static DevicePrediction ReadPrediction(KeyedLines lines) => new(
        Text(lines, "model"),
        Text(lines, "device"),
        Number(Text(lines, "confidence")),
        ReadEstimate(lines, Metric.Latency),
        ReadEstimate(lines, Metric.Energy),
        ReadEstimate(lines, Metric.PeakMemory),
        Texts(lines, "top").Select(ReadTop).ToEquatableArray(),
        Texts(lines, "violation"));

    private static Estimate? ReadEstimate(KeyedLines lines, Metric metric)
    {
        var key = MetricInfo.Of(metric).Key;
        if (!lines.Has(key))
        {
            return null;
        }

        return Text(lines, key).Split(Space) is [var value, var lower, var upper]
            ? new Estimate(Number(value), Number(lower), Number(upper))
            : throw new ContractFormatException($"'{key}' does not hold three numbers");
    }

    private static TopOperator ReadTop(string text) => text.Split(Space, 4) is [var key, var index, var value, var name]
        ? new TopOperator(MetricInfo.ForKey(key)?.Metric ?? throw new ContractFormatException($"'{key}' is no metric"), (int)Integer(index), Number(value), name)
        : throw new ContractFormatException("'top' does not hold a metric, an index, a number and a name");

    private static EquatableArray<string> Texts(KeyedLines lines, string key)
    {
        var values = new List<string>();
        while (lines.Has(key))
        {
            values.Add(Text(lines, key));
        }

        return values.ToEquatableArray();
    }

    private static string Text(KeyedLines lines, string key) => EscapedText.Unescape(lines.LastValue(key));

    private static double Number(string text) =>
        Numbers.TryRead(text, out var value) ? value : throw new ContractFormatException($"'{text}' is no number");

    private static long Integer(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new ContractFormatException($"'{text}' is no whole number");
}
