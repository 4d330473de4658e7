using CsCheck;
using PerfSage.Core.Alignment;

namespace PerfSage.Core.Tests.Alignment;

public sealed class LinearAssignmentTests
{
    private static readonly Gen<double[,]> Costs =
        from rows in Gen.Int[1, 5]
        from columns in Gen.Int[rows, 6]
        from cost in Gen.Int[-5, 5].Select(c => (double)c).Array2D[rows, columns]
        select cost;

    [Fact]
    public void No_other_assignment_costs_less() =>
        Costs.Sample(cost =>
        {
            var columns = LinearAssignment.Solve(cost);
            Assert.Equal(columns.Length, columns.Distinct().Count());
            Assert.Equal(Cheapest(cost, 0, []), columns.Select((column, row) => cost[row, column]).Sum());
        });

    private static double Cheapest(double[,] cost, int row, HashSet<int> taken) =>
        row == cost.GetLength(0)
            ? 0
            : Enumerable
                .Range(0, cost.GetLength(1))
                .Where(c => !taken.Contains(c))
                .Min(c => cost[row, c] + Cheapest(cost, row + 1, [.. taken, c]));
}
