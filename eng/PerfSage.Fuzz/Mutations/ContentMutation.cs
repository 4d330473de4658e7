using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Mutations;

/// <summary>Shortens, lengthens or fills lists of numbers and texts: weights, shapes, operands, scales, names.</summary>
internal sealed class ContentMutation : NodeMutation
{
    private const int MostNumbers = 2_000;

    protected override bool Change(TableNode model, FuzzRandom random, Func<TableNode?> other)
    {
        var lists = model.All().SelectMany(t => t.Fields.Values.OfType<NumbersNode>()).ToArray();
        if (lists.Length == 0)
        {
            return false;
        }

        var (list, size) = (random.Of(lists), random.Of(lists).BytesEach);
        size = list.BytesEach;
        list.Data = random.Below(7) switch
        {
            0 => [],
            1 => list.Data[..(random.Below(list.Count + 1) * size)],
            2 => [.. list.Data, .. new byte[(1 + random.Below(8)) * size]],
            3 => [.. list.Data, .. list.Data[..(random.Below(list.Count + 1) * size)]],
            4 => [.. Enumerable.Repeat(list.Data, 1 + (random.Below(MostNumbers) / Math.Max(1, list.Count))).SelectMany(d => d)],
            5 => new byte[list.Data.Length],
            _ => [.. list.Data.Select(_ => (byte)random.Next())],
        };
        return true;
    }
}
