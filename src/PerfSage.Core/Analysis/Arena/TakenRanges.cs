using System.Runtime.InteropServices;

namespace PerfSage.Core.Analysis.Arena;

/// <summary>
/// What is taken of an arena, by time and by place. Where few tensors are alive at a time, as in a network, a question looks at these few:
/// n log n for n tensors. Where most are alive at the same time, it goes over all of them in order, which is n² short steps.
/// </summary>
internal sealed class TakenRanges
{
    // Gathering and sorting a range costs about as much as passing that many of them.
    private const int StepsPerRange = 8;

    // A segment tree over the operators: each range is in the fewest nodes that together are its operators.
    private readonly List<TakenRange>?[] _throughout;
    private readonly List<TakenRange>?[] _startingAt;
    private readonly int _leaves;

    // By place; what was added since it was last needed follows when it is needed.
    private readonly List<TakenRange> _ordered = [];
    private readonly List<TakenRange> _unordered = [];

    /// <param name="operators">At least 1.</param>
    public TakenRanges(int operators)
    {
        _leaves = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)operators);
        _throughout = new List<TakenRange>?[2 * _leaves];
        _startingAt = new List<TakenRange>?[operators];
    }

    private int Count => _ordered.Count + _unordered.Count;

    public void Add(TakenRange range)
    {
        _unordered.Add(range);
        (_startingAt[range.First] ??= []).Add(range);
        for (var (low, high) = (range.First + _leaves, range.Last + _leaves + 1); low < high; low /= 2, high /= 2)
        {
            if (low % 2 == 1)
            {
                (_throughout[low++] ??= []).Add(range);
            }

            if (high % 2 == 1)
            {
                (_throughout[--high] ??= []).Add(range);
            }
        }
    }

    /// <returns>By their place, all that are taken at any time between two operators, both included; others may be among them.</returns>
    public ReadOnlySpan<TakenRange> Between(int first, int last)
    {
        if (Gather(first, last) is { } found)
        {
            found.Sort();
            return CollectionsMarshal.AsSpan(found);
        }

        Order();
        return CollectionsMarshal.AsSpan(_ordered);
    }

    // Null if these are so many that it takes less time to go over all.
    private List<TakenRange>? Gather(int first, int last)
    {
        var most = Count / StepsPerRange;
        if (last - first > most)
        {
            return null;
        }

        var found = new List<TakenRange>();
        for (var node = first + _leaves; node > 0 && found.Count <= most; node /= 2)
        {
            found.AddRange(_throughout[node] ?? []);
        }

        for (var i = first + 1; i <= last && found.Count <= most; i++)
        {
            found.AddRange(_startingAt[i] ?? []);
        }

        return found.Count <= most ? found : null;
    }

    private void Order()
    {
        if (_unordered.Count > 1)
        {
            _ordered.AddRange(_unordered);
            _ordered.Sort();
        }
        else if (_unordered is [var range])
        {
            var place = _ordered.BinarySearch(range);
            _ordered.Insert(place < 0 ? ~place : place, range);
        }

        _unordered.Clear();
    }
}
