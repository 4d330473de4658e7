using PerfSage.Core.Devices;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction.Domain;

/// <summary>Compares each operator's features, and its terms on a device, with the range that its kind had in training.</summary>
internal sealed class RangeCheck(DomainData domain, IDeviceFamily family)
{
    // Below this many examples, the extremes say nothing about what the network can handle.
    private const int FewExamples = 30;

    private readonly ShownColumns nodes = new(FeatureSchema.NodeColumns, family.Reads);
    private readonly ShownColumns terms = new(family.TermColumns);

    /// <summary>Operators on the CPU are reported for that already, and all their features would be outside as well.</summary>
    /// <param name="placements">Of the model's operators.</param>
    /// <returns>One per operator and feature.</returns>
    public IReadOnlyList<RangeFinding> Find(ModelInput input, IReadOnlyList<Placement> placements, NetworkAnswer answer)
    {
        var findings = new List<RangeFinding>();
        var index = 0;
        foreach (var op in input.Model.Operators)
        {
            if (!placements[index].IsOnHost)
            {
                Add(findings, op, index, input.Features.Nodes, answer.Terms);
            }

            index++;
        }

        return findings;
    }

    /// <returns>One short text per kind and feature, naming the first operator concerned.</returns>
    public static IEnumerable<string> Texts(IEnumerable<RangeFinding> findings) =>
        findings.GroupBy(f => (f.Text, f.Name)).Select(g => Describe(g.First(), g.Count() - 1));

    private void Add(List<RangeFinding> findings, OperatorInfo op, int index, float[] nodeRows, float[] termRows)
    {
        var kind = domain.Kinds.GetValueOrDefault(FeatureSchema.Kinds[OperatorKinds.IndexOf(op)]);
        if (kind is null || kind.Count < FewExamples)
        {
            var text = kind is { Count: > 0 } ? $"training saw this kind only {kind.Count} times" : "the kind was not in training";
            findings.Add(new RangeFinding(index, op.Name, text, IsUnlearned: kind is not { Count: > 0 }));
            return;
        }

        var outside = nodes.Outside(nodeRows, index, kind.Nodes).Concat(terms.Outside(termRows, index, kind.Terms));
        findings.AddRange(outside.Select(o => new RangeFinding(index, op.Name, o.Text, TypeColumns.Contains(o.Column))));
    }

    private static string Describe(RangeFinding first, int others) =>
        $"operator {first.Operator} {first.Name}{(others > 0 ? $" and {others} more" : "")}: {first.Text}";
}
