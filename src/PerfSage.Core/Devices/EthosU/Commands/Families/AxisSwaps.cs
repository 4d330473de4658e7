using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Exchanges of two axes at a time, each as one of a shape of three axes.</summary>
internal static class AxisSwaps
{
    // Sorts the axes by swaps of three dimensional shapes.
    public static List<(Volume, Volume)> Swaps(List<int> shape, List<int> permutation)
    {
        var steps = new List<(Volume, Volume)>();
        var order = new int[permutation.Count];
        for (var k = 0; k < permutation.Count; k++)
        {
            order[permutation[k]] = k;
        }

        for (var axis = 0; axis < order.Length; axis++)
        {
            if (order[axis] != axis)
            {
                var other = Array.IndexOf(order, axis, axis + 1);
                Swap(shape, axis, other, steps);
                (order[axis], order[other]) = (order[other], order[axis]);
            }
        }

        return steps.Count > 0 ? steps : [(Volume3(shape), Volume3(shape))];
    }

    private static void Swap(List<int> shape, int a, int b, List<(Volume, Volume)> steps)
    {
        var n = shape.Count;
        long Product(int from, int to) => shape.Skip(from).Take(to - from).Aggregate(1L, (p, d) => p * d);
        if (n <= 3 || (a >= n - 3 && Product(0, n - 3) == 1))
        {
            var before = Volume3(shape);
            (shape[a], shape[b]) = (shape[b], shape[a]);
            steps.Add((before, Volume3(shape)));
            return;
        }

        if (a == 0 && b == 1)
        {
            Three([shape[0], shape[1], Saturate(Product(2, n))], 0, 1);
            (shape[a], shape[b]) = (shape[b], shape[a]);
            return;
        }

        if (a == n - 2 && b == n - 1)
        {
            Three([Saturate(Product(0, n - 2)), shape[n - 2], shape[n - 1]], 1, 2);
            (shape[a], shape[b]) = (shape[b], shape[a]);
            return;
        }

        if (a != 0)
        {
            Three([Saturate(Product(0, a)), shape[a], Saturate(Product(a + 1, n))], 0, 1);
            Move(a, 0);
            Swap(shape, 0, b, steps);
            Three([shape[0], Saturate(Product(1, a + 1)), Saturate(Product(a + 1, n))], 0, 1);
            Move(0, a);
            return;
        }

        if (b != n - 1)
        {
            Three([Saturate(Product(0, b)), shape[b], Saturate(Product(b + 1, n))], 1, 2);
            Move(b, n - 1);
            Swap(shape, 0, n - 1, steps);
            Three([Saturate(Product(0, b)), Saturate(Product(b, n - 1)), shape[n - 1]], 1, 2);
            Move(n - 1, b);
            return;
        }

        Three([shape[0], Saturate(Product(1, n - 1)), shape[n - 1]], 0, 2);
        (shape[a], shape[b]) = (shape[b], shape[a]);

        void Three(List<int> reshaped, int x, int y)
        {
            var before = Volume3(reshaped);
            (reshaped[x], reshaped[y]) = (reshaped[y], reshaped[x]);
            steps.Add((before, Volume3(reshaped)));
        }

        void Move(int from, int to)
        {
            var size = shape[from];
            shape.RemoveAt(from);
            shape.Insert(to, size);
        }
    }

    public static Volume Volume3(IReadOnlyList<int> shape)
    {
        var outer = 1L;
        for (var k = 0; k < shape.Count - 2; k++)
        {
            outer *= shape[k];
        }

        return new Volume(Saturate(outer), shape.Count > 1 ? shape[^2] : 1, shape.Count > 0 ? shape[^1] : 1);
    }
}
