using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>Reads what <see cref="PredictionFileWriter"/> wrote.</summary>
internal static class PredictionFileReader
{
    private static readonly char[] Space = [' '];

    /// <exception cref="ContractFormatException">Anything is not as expected.</exception>
    public static PredictionFile Read(string text)
    {
        var body = SealedText.Open(text) ?? throw new ContractFormatException("it was cut off, or changed after it was written");
        var lines = new KeyedLines(body);
        if (!lines.Is(PredictionFile.Header))
        {
            throw new ContractFormatException("another version of PerfSage.Build wrote it");
        }

        lines.Expect(PredictionFile.Header);
        var file = new PredictionFile(
            Budgets: lines.Text("budgets"),
            Predictor: lines.Text("predictor"),
            Locations: lines.Records("location", ReadItemLocation),
            PolicyBudgets: lines.Records("policyBudget", l => ReadItem(l, BudgetItem.MetadataNames, BudgetItem.Of)),
            Suppressions: lines.Records("suppression", l => ReadItem(l, SuppressionItem.MetadataNames, SuppressionItem.Of)),
            Models: lines.Records("model", ReadModel),
            Predictions: lines.Records("prediction", ReadPrediction),
            Base: Single(lines.Records("base", ReadBase)),
            BaseEstimates: lines.Records("baseEstimate", ReadBaseEstimate)
        );
        return lines.AtEnd ? file : throw new ContractFormatException("there is more after its end");
    }

    private static BaseCommit? Single(EquatableArray<BaseCommit> bases) =>
        bases.Count == 0 ? null
        : bases.Count == 1 ? bases[0]
        : throw new ContractFormatException("there is more than one base");

    private static SourceLocation ReadLocation(KeyedLines lines) =>
        new(lines.Text("file"), (int)RecordReader.Integer(lines.Text("line")), (int)RecordReader.Integer(lines.Text("column")));

    private static ItemLocation ReadItemLocation(KeyedLines lines) =>
        new(ReadLocation(lines)) { Limits = lines.Texts("limit").Select(ReadLimit).ToEquatableArray() };

    private static LimitLocation ReadLimit(string text) =>
        text.Split(Space, 4) is [var name, var line, var column, var file]
            ? new LimitLocation(name, new SourceLocation(file, (int)RecordReader.Integer(line), (int)RecordReader.Integer(column)))
            : throw new ContractFormatException("'limit' does not hold a name, a line, a column and a file");

    private static Placed<T> ReadItem<T>(
        KeyedLines lines,
        IReadOnlyList<string> names,
        Func<string, string, string, Func<string, string>, T> create
    )
        where T : IEquatable<T>
    {
        var (location, isPolicy) = (ReadLocation(lines), lines.Flag("isPolicy"));
        var (definedIn, item, model) = (lines.Text("definedIn"), lines.Text("item"), lines.Text("model"));
        var metadata = names.ToDictionary(n => n, n => lines.Text(ProjectItemText.Key(n)), StringComparer.Ordinal);
        return new Placed<T>(create(definedIn, item, model, name => metadata[name]), location, isPolicy);
    }

    private static ModelFacts ReadModel(KeyedLines lines) =>
        new(
            lines.Text("path"),
            lines.Text("sha256"),
            RecordReader.Integer(lines.Text("fileBytes")),
            RecordReader.Integer(lines.Text("macs")),
            (int)RecordReader.Integer(lines.Text("operators"))
        );

    private static DevicePrediction ReadPrediction(KeyedLines lines)
    {
        var (model, device) = (lines.Text("model"), lines.Text("device"));
        var (confidence, measures) = (RecordReader.Number(lines.Text("confidence")), ReadMeasures(lines));
        var overheads = lines.Texts("overhead").Select(ReadOverhead).ToEquatableArray();
        var (top, violations) = (lines.Texts("top").Select(ReadTop).ToEquatableArray(), lines.Texts("violation"));
        return new DevicePrediction(model, device, confidence, measures, top, violations)
        {
            Overheads = overheads,
            Obstacles = lines.Texts("obstacle").Select(ReadObstacle).ToEquatableArray(),
        };
    }

    private static BaseCommit ReadBase(KeyedLines lines) => new(lines.Text("revision"), lines.Text("commit"), lines.Flag("isMergeBase"));

    private static BaseEstimate ReadBaseEstimate(KeyedLines lines) =>
        new(
            lines.Text("model"),
            lines.Text("device"),
            lines.Flag("isNew"),
            Metric
                .Predicted.Where(m => lines.Has(m.Key))
                .Select(m => new MetricValue(m, RecordReader.Number(lines.Text(m.Key))))
                .ToEquatableArray(),
            lines.Texts("change")
        )
        {
            Violations = lines.Texts("violation"),
        };

    private static Measures ReadMeasures(KeyedLines lines) =>
        Measures.Of(m => m != Metric.File && lines.Has(m.Key) ? ReadEstimate(m.Key, lines.Text(m.Key)) : null);

    private static Estimate ReadEstimate(string key, string text) =>
        text.Split(Space) is [var value, var lower, var upper]
            ? new Estimate(RecordReader.Number(value), RecordReader.Number(lower), RecordReader.Number(upper))
            : throw new ContractFormatException($"'{key}' does not hold three numbers");

    private static MetricValue ReadOverhead(string text) =>
        text.Split(Space) is [var key, var value]
            ? new MetricValue(ReadMetric(key), RecordReader.Number(value))
            : throw new ContractFormatException("'overhead' does not hold a metric and a number");

    private static Metric ReadMetric(string key) => Metric.ForKey(key) ?? throw new ContractFormatException($"'{key}' is no metric");

    private static Obstacle ReadObstacle(string text) =>
        text.Split(Space, 2) is [var id, var sentence]
            ? new Obstacle(id, sentence)
            : throw new ContractFormatException("'obstacle' does not hold an id and a sentence");

    private static TopOperator ReadTop(string text) =>
        text.Split(Space, 4) is [var key, var index, var value, var name]
            ? new TopOperator(ReadMetric(key), (int)RecordReader.Integer(index), RecordReader.Number(value), name)
            : throw new ContractFormatException("'top' does not hold a metric, an index, a number and a name");
}
