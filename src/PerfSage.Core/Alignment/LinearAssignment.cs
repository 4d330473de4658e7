namespace PerfSage.Core.Alignment;

/// <summary>
/// The Hungarian method with potentials (Kuhn 1955; shortest augmenting paths as Jonker and Volgenant, Computing 38, 1987):
/// O(rows² · columns).
/// </summary>
internal static class LinearAssignment
{
    /// <param name="cost">[rows, columns], not more rows than columns.</param>
    /// <returns>Per row its column, each used once at most; the sum of costs is the smallest possible.</returns>
    public static int[] Solve(double[,] cost)
    {
        var (rows, columns) = (cost.GetLength(0), cost.GetLength(1));
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        // Both counted from 1: row 0 is none, column 0 is where the row to be placed starts.
        var rowOf = new int[columns + 1];
        var previous = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            Augment(FindPath());
        }

        var result = new int[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] > 0)
            {
                result[rowOf[column] - 1] = column - 1;
            }
        }

        return result;

        // Dijkstra over reduced costs, from column 0 to the first column that no row has.
        int FindPath()
        {
            var distance = new double[columns + 1];
            var visited = new bool[columns + 1];
            Array.Fill(distance, double.PositiveInfinity);
            var current = 0;
            while (rowOf[current] != 0)
            {
                visited[current] = true;
                var (row, step, next) = (rowOf[current], double.PositiveInfinity, 0);
                for (var column = 1; column <= columns; column++)
                {
                    if (visited[column])
                    {
                        continue;
                    }

                    var reduced = cost[row - 1, column - 1] - rowPotential[row] - columnPotential[column];
                    if (reduced < distance[column])
                    {
                        (distance[column], previous[column]) = (reduced, current);
                    }

                    if (distance[column] < step)
                    {
                        (step, next) = (distance[column], column);
                    }
                }

                for (var column = 0; column <= columns; column++)
                {
                    if (visited[column])
                    {
                        rowPotential[rowOf[column]] += step;
                        columnPotential[column] -= step;
                    }
                    else
                    {
                        distance[column] -= step;
                    }
                }

                current = next;
            }

            return current;
        }

        void Augment(int column)
        {
            while (column != 0)
            {
                rowOf[column] = rowOf[previous[column]];
                column = previous[column];
            }
        }
    }
}
