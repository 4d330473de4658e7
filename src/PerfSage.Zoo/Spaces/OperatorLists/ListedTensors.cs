using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;

namespace PerfSage.Zoo.Spaces.OperatorLists;

/// <summary>The tensors that the next operator of a list may read.</summary>
internal sealed class ListedTensors(GraphBuilder graph)
{
    // No kernel of the lists is padded by more.
    private const int MostPadding = 6;

    private readonly List<Tensor> tensors = [];
    private readonly HashSet<Tensor> read = [];
    private readonly Dictionary<Tensor, Tensor> padded = [];

    public void Add(Tensor tensor) => tensors.Add(tensor);

    /// <summary>What a tensor was before it was padded.</summary>
    public Tensor Unpadded(Tensor tensor) => padded.GetValueOrDefault(tensor, tensor);

    /// <summary>
    /// The most recent image of a size; else the most recent one that padding makes so large; else a new input of the graph.
    /// </summary>
    public Tensor Image(int size, int channels)
    {
        var found = tensors.FindLast(t => Size(t) == size && t.Channels == channels);
        if (found is null && tensors.FindLast(t => t.Channels == channels && size - Size(t) is > 0 and <= MostPadding) is { } smaller)
        {
            var total = size - Size(smaller);
            var (before, after) = (total / 2, total - total / 2);
            read.Add(smaller);
            found = graph.Pad(smaller, [(0, 0), (before, after), (before, after), (0, 0)]);
            padded[found] = smaller;
        }

        found ??= graph.Input([1, size, size, channels]);
        read.Add(found);
        return found;
    }

    /// <summary>
    /// Images of a size that have so many channels together, the first one as many as are said: rather those that nothing has read yet, and
    /// recent ones. A new input of the graph stands for what is not found.
    /// </summary>
    public IReadOnlyList<Tensor> Parts(int size, int firstChannels, int totalChannels, int count)
    {
        Tensor[] candidates =
        [
            .. Enumerable.Reverse(tensors).Where(t => t.Rank == 4 && Size(t) == size).OrderBy(t => read.Contains(t)).Take(4 * count),
        ];
        foreach (var first in tensors.Where(t => t.Rank == 4 && Size(t) == size && t.Channels == firstChannels).Reverse())
        {
            if (Rest(candidates, first, [], count - 1, totalChannels - firstChannels) is { } rest)
            {
                Tensor[] parts = [first, .. rest.OrderBy(t => t.Index)];
                read.UnionWith(parts);
                return parts;
            }
        }

        var known = Image(size, firstChannels);
        return [known, graph.Input([1, size, size, totalChannels - firstChannels])];
    }

    private static List<Tensor>? Rest(Tensor[] candidates, Tensor first, List<Tensor> chosen, int count, int channels)
    {
        if (count == 0)
        {
            return channels == 0 ? chosen : null;
        }

        var start = chosen.Count == 0 ? 0 : Array.IndexOf(candidates, chosen[^1]) + 1;
        return candidates
            .Skip(start)
            .Where(t => t != first && t.Channels <= channels)
            .Select(t => Rest(candidates, first, [.. chosen, t], count - 1, channels - t.Channels))
            .FirstOrDefault(found => found is not null);
    }

    private static int Size(Tensor tensor) => tensor.Rank == 4 ? tensor.Shape[1] : 1;
}
