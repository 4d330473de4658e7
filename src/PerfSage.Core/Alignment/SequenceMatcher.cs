namespace PerfSage.Core.Alignment;

/// <summary>
/// Matches in execution order at the least cost, by dynamic programming (Needleman and Wunsch, Journal of Molecular Biology
/// 48, 1970): what replaces the assignment where that would take too long.
/// </summary>
internal static class SequenceMatcher
{
    // Bounds time: longer sequences are cut into as many pieces as it takes.
    private const long MostCells = 200_000;

    private enum Step : byte
    {
        Both,
        First,
        Second,
    }

    public static void Run(Matching matching, SubstitutionCost cost, int[] first, int[] second)
    {
        var pieces = (int)
            Math.Max(1, Math.Min(Math.Min(first.Length, second.Length), ((long)first.Length * second.Length + MostCells - 1) / MostCells));
        var pairs = Enumerable.Range(0, pieces).SelectMany(p => Align(cost, Piece(first, p, pieces), Piece(second, p, pieces))).ToArray();
        // Added at the end: the cost of one pair depends on what is matched already.
        foreach (var (a, b) in pairs)
        {
            matching.Add(a, b);
        }
    }

    private static int[] Piece(int[] nodes, int index, int count) =>
        nodes[(int)((long)nodes.Length * index / count)..(int)((long)nodes.Length * (index + 1) / count)];

    private static List<(int First, int Second)> Align(SubstitutionCost cost, int[] first, int[] second)
    {
        var steps = Fill(cost, first, second);
        var pairs = new List<(int, int)>();
        var (i, j) = (first.Length, second.Length);
        while (i > 0 && j > 0)
        {
            switch (steps[i, j])
            {
                case Step.Both:
                    pairs.Add((first[--i], second[--j]));
                    break;
                case Step.First:
                    i--;
                    break;
                default:
                    j--;
                    break;
            }
        }

        pairs.Reverse();
        return pairs;
    }

    /// <returns>[first + 1, second + 1] the last step of the cheapest alignment of the operators before.</returns>
    private static Step[,] Fill(SubstitutionCost cost, int[] first, int[] second)
    {
        const double One = SubstitutionCost.OfDeletionAndInsertion / 2;
        var steps = new Step[first.Length + 1, second.Length + 1];
        var above = new double[second.Length + 1];
        for (var j = 1; j <= second.Length; j++)
        {
            above[j] = j * One;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            var row = new double[second.Length + 1];
            row[0] = i * One;
            for (var j = 1; j <= second.Length; j++)
            {
                var substitution = cost.Between(first[i - 1], second[j - 1]);
                var both = substitution < SubstitutionCost.OfDeletionAndInsertion ? above[j - 1] + substitution : double.PositiveInfinity;
                var (drop, insert) = (above[j] + One, row[j - 1] + One);
                (row[j], steps[i, j]) =
                    both <= drop && both <= insert ? (both, Step.Both)
                    : drop <= insert ? (drop, Step.First)
                    : (insert, Step.Second);
            }

            above = row;
        }

        return steps;
    }
}
