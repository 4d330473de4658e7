using System.Text.Json;
using System.Text.Json.Serialization;
using PerfSage.Contracts;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Evaluate;

/// <summary>What an evaluation found, for docs/accuracy.md.</summary>
/// <param name="Labels">Whose numbers the labels are.</param>
internal sealed record EvaluationFile(
    string Labels,
    IReadOnlyList<ColumnRow> Columns,
    IReadOnlyList<GateRow> Gates,
    IReadOnlyList<TrustRow> Trust
)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static EvaluationFile Of(IReadOnlyList<AccuracyColumn> columns) =>
        new(
            LabelDevices.Sources.NamedAgreementWith,
            [.. columns.Select(ColumnRow.Of)],
            [.. Pooled(columns.Where(c => c.Spaces == SpaceGroup.Everything)).SelectMany(GateRow.Of)],
            [.. Pooled(columns).SelectMany(TrustRow.Of)]
        );

    public static EvaluationFile Read(string path) =>
        JsonSerializer.Deserialize<EvaluationFile>(File.ReadAllText(path), Options) ?? throw new InvalidDataException($"{path} is empty");

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");

    // The devices that users can ask for, together: a random board is none.
    private static IEnumerable<PooledValues> Pooled(IEnumerable<AccuracyColumn> columns) =>
        columns
            .Where(c => c.Device != RandomBoard.Device.Id)
            .GroupBy(c => (c.Spaces, c.Metric))
            .Select(g => new PooledValues(g.Key.Spaces, g.Key.Metric, [.. g.SelectMany(c => c.Values)]));
}
