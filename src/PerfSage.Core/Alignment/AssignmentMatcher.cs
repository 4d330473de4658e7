namespace PerfSage.Core.Alignment;

/// <summary>
/// Matches what is left at the least total cost: the bipartite graph edit distance of Riesen and Bunke (2009), on a
/// rectangular matrix since deletions and insertions cost the same everywhere (Serratosa, "Fast computation of bipartite
/// graph matching", Pattern Recognition Letters 45, 2014).
/// </summary>
internal static class AssignmentMatcher
{
    public static void Run(Matching matching, SubstitutionCost cost, int[] first, int[] second)
    {
        var isTall = first.Length > second.Length;
        var (rows, columns) = isTall ? (second, first) : (first, second);
        var gains = new double[rows.Length, columns.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                var substitution = isTall ? cost.Between(columns[c], rows[r]) : cost.Between(rows[r], columns[c]);
                gains[r, c] = Math.Min(0, substitution - SubstitutionCost.OfDeletionAndInsertion);
            }
        }

        var assigned = LinearAssignment.Solve(gains);
        for (var r = 0; r < rows.Length; r++)
        {
            if (gains[r, assigned[r]] < 0)
            {
                var (row, column) = (rows[r], columns[assigned[r]]);
                matching.Add(isTall ? column : row, isTall ? row : column);
            }
        }
    }
}
