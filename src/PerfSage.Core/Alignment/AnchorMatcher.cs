using PerfSage.Core.Graphs;

namespace PerfSage.Core.Alignment;

/// <summary>
/// Matches operators that are alike together with their surroundings, from the most telling evidence to the least, and what
/// hangs on them. Coarser labels follow finer ones, as in Kriege et al., "Computing optimal assignments in linear time for
/// approximate graph matching" (ICDM 2019); that only unique hashes anchor is GumTree's way (Falleri et al., ASE 2014).
/// </summary>
internal sealed class AnchorMatcher(Matching matching, LocalStructure structure, OperatorGraph first, OperatorGraph second)
{
    private static readonly int[] Radii = [3, 1];

    public void Run()
    {
        foreach (var detail in new[] { LabelDetail.Exact, LabelDetail.Content, LabelDetail.Shapes, LabelDetail.Output, LabelDetail.Form })
        {
            if (!matching.IsComplete)
            {
                Run(OperatorLabel.OfAll(first, detail), OperatorLabel.OfAll(second, detail));
            }
        }

        // The kind alone is weak evidence. It is used only where everything upstream and downstream agrees in kind as well.
        if (!matching.IsComplete)
        {
            MatchWhole(
                new Cones(first, OperatorLabel.OfAll(first, LabelDetail.Kind)),
                new Cones(second, OperatorLabel.OfAll(second, LabelDetail.Kind))
            );
        }
    }

    private void Run(ulong[] firstLabels, ulong[] secondLabels)
    {
        var (ofFirst, ofSecond) = (new Cones(first, firstLabels), new Cones(second, secondLabels));
        MatchWhole(ofFirst, ofSecond);
        MatchUnique(ofFirst.Upstream, ofSecond.Upstream);
        MatchUnique(ofFirst.Downstream, ofSecond.Downstream);
        Propagate();
        foreach (var radius in Radii)
        {
            if (!matching.IsComplete)
            {
                MatchUnique(
                    StructuralHashes.Neighbourhood(first, firstLabels, radius),
                    StructuralHashes.Neighbourhood(second, secondLabels, radius)
                );
                Propagate();
            }
        }

        // An operator with an equal label but no neighbour that agrees may be another one that looks alike.
        MatchUnique(firstLabels, secondLabels, (a, b) => structure.Disagreement(a, b) < 1);
        Propagate();

        void Propagate()
        {
            if (!matching.IsComplete)
            {
                EdgePropagation.Run(matching, structure, first, second, firstLabels, secondLabels);
            }
        }
    }

    private void MatchWhole(Cones ofFirst, Cones ofSecond) => KeyMatcher.MatchClasses(matching, ofFirst.Both, ofSecond.Both);

    private void MatchUnique(ulong[] ofFirst, ulong[] ofSecond) => MatchUnique(ofFirst, ofSecond, (_, _) => true);

    private void MatchUnique(ulong[] ofFirst, ulong[] ofSecond, Func<int, int, bool> isPlausible) =>
        KeyMatcher.MatchUnique(matching, ofFirst.Select((key, i) => (key, i)), ofSecond.Select((key, i) => (key, i)), isPlausible);

    private sealed class Cones(OperatorGraph graph, ulong[] labels)
    {
        public ulong[] Upstream { get; } = StructuralHashes.Upstream(graph, labels);

        public ulong[] Downstream { get; } = StructuralHashes.Downstream(graph, labels);

        public ulong[] Both => [.. Upstream.Zip(Downstream, Hash64.Combine)];
    }
}
