using PerfSage.Core.Analysis.Arena.Scratch;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis.Arena;

/// <summary>
/// The published rule of TensorFlow Lite's memory planner (<c>arena_planner.cc</c>, <c>simple_memory_arena.cc</c>) as of the releases 2.9
/// and 2.10, with its own kernels and inputs that are preserved. In later releases views and some element-wise operators may share the
/// memory of their input, and the arena is smaller then. Not counted: memory of delegates such as XNNPACK, what kernels take from the heap
/// (transposed convolutions), and what <see cref="KernelScratch"/> does not list. A tensor whose shape a kernel takes from another
/// tensor is on the heap there; here it has the place that its shape in the file asks for, an open dimension as 1.
/// </summary>
internal static class ArenaPlanner
{
    /// <returns>What can be planned at most: all tensors side by side, with gaps.</returns>
    /// <exception cref="OverflowException">It is no 64-bit number.</exception>
    public static long MostBytes(ModelGraph model) =>
        model.Subgraphs.SelectMany(ArenaLifetimes.Of).Sum(t => checked(TensorAlignment.Align(t.Bytes) + TensorAlignment.Bytes));

    /// <param name="model">One that has <see cref="MostBytes"/>.</param>
    public static ArenaPlan Plan(ModelGraph model)
    {
        var arenas = Array.ConvertAll(model.Subgraphs, Plan);
        return new ArenaPlan(
            arenas.Sum(a => a.Bytes),
            arenas.Sum(a => a.PersistentBytes),
            model.Execution.WithCallers(Array.ConvertAll(arenas, a => a.LiveBytes)),
            ConstantBytes(model)
        );
    }

    /// <exception cref="OverflowException">The arena is larger than 64-bit numbers.</exception>
    public static SubgraphArena Plan(Subgraph subgraph)
    {
        var steps = subgraph.Operators.Length;
        var tensors = ArenaLifetimes.Of(subgraph);
        Array.Sort(tensors, PlanningOrder.Instance);
        var (arena, persistent) = (new ArenaLayout(steps), new ArenaLayout(steps));
        var places = Array.ConvertAll(tensors, t => (t, (t.IsPersistent ? persistent : arena).Place(t)));
        return new SubgraphArena(arena.Bytes, persistent.Bytes, places, LiveBytes(tensors, steps));
    }

    private static long[] LiveBytes(ArenaTensor[] tensors, int steps)
    {
        var change = new long[steps + 1];
        foreach (var t in tensors.Where(t => !t.IsPersistent))
        {
            change[t.First] += t.Bytes;
            change[Math.Min(steps, t.Last == ArenaTensor.Never ? steps : t.Last + 1)] -= t.Bytes;
        }

        var live = new long[steps];
        var sum = 0L;
        for (var i = 0; i < steps; i++)
        {
            live[i] = sum = checked(sum + change[i]);
        }

        return live;
    }

    // Equal contents are one buffer of the file: a converter writes each once.
    private static long ConstantBytes(ModelGraph model) =>
        model
            .Subgraphs.SelectMany(s => s.Tensors)
            .Where(t => t.IsConstant)
            .Select((t, i) => (Hash: t.ContentHash, Unknown: t.ContentHash == 0 ? i : 0, t.Bytes))
            .Distinct()
            .Sum(t => t.Bytes);
}
