using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Domain;

/// <summary>Compares each operator's features with the range that its kind had in training.</summary>
internal sealed class RangeCheck(DomainData domain)
{
    // Below this many examples, the extremes say nothing about what the network can handle.
    private const int FewExamples = 30;

    // The network extrapolates a little: a quarter beyond in size, a tenth of the range otherwise.
    private static readonly double SizeTolerance = Math.Log(1.25);
    private const double RangeTolerance = 0.1;

    private readonly (int Column, FeaturePhrase Phrase)[] columns =
        [.. FeatureSchema.NodeColumns.Select((name, i) => (i, FeaturePhrase.Of(name))).Where(c => c.Item2 is not null).Select(c => (c.i, c.Item2!))];

    /// <returns>One short text per kind and feature, naming the first operator concerned.</returns>
    public IEnumerable<string> Violations(ModelGraph model, GraphFeatures features)
    {
        var findings = new List<(string Finding, string Name, int Operator)>();
        var index = 0;
        foreach (var op in model.Operators)
        {
            // An operator on the CPU is outside anyway; that all its features differ as well is no news.
            if (!CpuOperators.IsOne(op) && domain.Kinds.TryGetValue(FeatureSchema.Kinds[OperatorKinds.IndexOf(op)], out var kind))
            {
                var row = features.Nodes.AsSpan(index * FeatureSchema.NodeColumns.Count, FeatureSchema.NodeColumns.Count);
                Add(findings, op, index, kind, row);
            }

            index++;
        }

        return findings.GroupBy(f => (f.Finding, f.Name)).Select(g => Describe(g.First(), g.Count() - 1));
    }

    private void Add(List<(string Finding, string Name, int Operator)> findings, OperatorInfo op, int index, KindRange kind, ReadOnlySpan<float> row)
    {
        if (kind.Count < FewExamples)
        {
            findings.Add(($"training saw this kind only {kind.Count} times", op.Name, index));
            return;
        }

        foreach (var (column, phrase) in columns)
        {
            if (Compare(phrase, row[column], kind.Min[column], kind.Max[column]) is { } finding)
            {
                findings.Add((finding, op.Name, index));
            }
        }
    }

    private static string? Compare(FeaturePhrase phrase, double value, double min, double max)
    {
        if (phrase.IsChoice)
        {
            return value > max ? $"{phrase.Words} was not in training" : null;
        }

        var tolerance = (RangeTolerance * (max - min)) + (phrase.IsSize ? SizeTolerance : 0);
        return value > max + tolerance ? $"{phrase.Words} {phrase.Format(value)} is above {phrase.Format(max)}, the largest in training"
            : value < min - tolerance ? $"{phrase.Words} {phrase.Format(value)} is below {phrase.Format(min)}, the smallest in training"
            : null;
    }

    private static string Describe((string Finding, string Name, int Operator) first, int others) =>
        $"operator {first.Operator} {first.Name}{(others > 0 ? $" and {others} more" : "")}: {first.Finding}";
}
