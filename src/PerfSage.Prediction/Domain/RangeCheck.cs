using PerfSage.Core.Devices;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction.Domain;

/// <summary>Compares each operator's features with the range that its kind had in training. Other devices' terms do not matter.</summary>
internal sealed class RangeCheck(DomainData domain, NodeLayout layout)
{
    // Below this many examples, the extremes say nothing about what the network can handle.
    private const int FewExamples = 30;

    // The network extrapolates a little: a quarter beyond in size, a tenth of the range otherwise.
    private static readonly double SizeTolerance = Math.Log(1.25);
    private const double RangeTolerance = 0.1;

    private readonly (int Position, NodeColumn Column)[] shown =
    [
        .. layout.Columns.Select((c, i) => (i, c)).Where(c => c.c.Column.Phrase is not null),
    ];

    /// <summary>Operators on the CPU are reported for that already, and all their features would be outside as well.</summary>
    /// <param name="placements">Of the model's operators.</param>
    /// <returns>One per operator and feature.</returns>
    public IReadOnlyList<RangeFinding> Find(ModelGraph model, IReadOnlyList<Placement> placements, NetworkAnswer answer)
    {
        var findings = new List<RangeFinding>();
        var device = Enumerable.Range(0, layout.Devices.Count).First(d => layout.Devices[d] == answer.Learned);
        var columns = Array.FindAll(
            shown,
            c => c.Column.Origin is NodeColumn.Everywhere or NodeColumn.OfFamily || c.Column.Origin == device
        );
        var index = 0;
        foreach (var op in model.Operators)
        {
            if (!placements[index].IsOnHost)
            {
                var kind = domain.Kinds.GetValueOrDefault(FeatureSchema.Kinds[OperatorKinds.IndexOf(op)]);
                var row = answer.Nodes.AsSpan(index * layout.Columns.Count, layout.Columns.Count);
                Add(findings, columns, op, index, kind, row);
            }

            index++;
        }

        return findings;
    }

    /// <returns>One short text per kind and feature, naming the first operator concerned.</returns>
    public static IEnumerable<string> Texts(IEnumerable<RangeFinding> findings) =>
        findings.GroupBy(f => (f.Text, f.Name)).Select(g => Describe(g.First(), g.Count() - 1));

    private static void Add(
        List<RangeFinding> findings,
        (int Position, NodeColumn Column)[] columns,
        OperatorInfo op,
        int index,
        KindRange? kind,
        ReadOnlySpan<float> row
    )
    {
        if (kind is null || kind.Count < FewExamples)
        {
            var text = kind is { Count: > 0 } ? $"training saw this kind only {kind.Count} times" : "the kind was not in training";
            findings.Add(new RangeFinding(index, op.Name, text, IsUnlearned: kind is not { Count: > 0 }));
            return;
        }

        foreach (var (position, column) in columns)
        {
            if (Compare(column.Column, row[position], kind.Min[position], kind.Max[position]) is { } finding)
            {
                findings.Add(new RangeFinding(index, op.Name, finding, TypeColumns.Contains(column.Column)));
            }
        }
    }

    private static string? Compare(Column column, double value, double min, double max)
    {
        if (column.Scale == ColumnScale.Choice)
        {
            return value > max ? $"{column.Phrase} was not in training" : null;
        }

        var tolerance = (RangeTolerance * (max - min)) + (column.Scale.IsLogarithmic() ? SizeTolerance : 0);
        return value > max + tolerance ? $"{column.Phrase} {column.Format(value)} is above {column.Format(max)}, the largest in training"
            : value < min - tolerance ? $"{column.Phrase} {column.Format(value)} is below {column.Format(min)}, the smallest in training"
            : null;
    }

    private static string Describe(RangeFinding first, int others) =>
        $"operator {first.Operator} {first.Name}{(others > 0 ? $" and {others} more" : "")}: {first.Text}";
}
