namespace PerfSage.Core.Alignment;

/// <summary>Matches free operators by keys.</summary>
internal static class KeyMatcher
{
    private const int Repeated = -1;

    /// <summary>Matches free ones whose key occurs once on either side, also among those that are matched already.</summary>
    /// <param name="isPlausible">Has the last word on a pair.</param>
    public static void MatchUnique(
        Matching matching,
        IEnumerable<(ulong Key, int Node)> first,
        IEnumerable<(ulong Key, int Node)> second,
        Func<int, int, bool> isPlausible
    )
    {
        var (ofFirst, ofSecond) = (Unique(first), Unique(second));
        foreach (var (key, node) in ofFirst)
        {
            if (
                node != Repeated
                && ofSecond.TryGetValue(key, out var other)
                && other != Repeated
                && matching.SecondOf[node] == Matching.None
                && matching.FirstOf[other] == Matching.None
                && isPlausible(node, other)
            )
            {
                matching.Add(node, other);
            }
        }
    }

    /// <summary>Matches those whose key occurs as often on one side as on the other, in order.</summary>
    public static void MatchClasses(Matching matching, ulong[] first, ulong[] second)
    {
        var ofSecond = matching.FreeSecond.ToLookup(i => second[i]);
        foreach (var members in matching.FreeFirst.GroupBy(i => first[i]))
        {
            var others = ofSecond[members.Key].ToArray();
            if (others.Length == members.Count())
            {
                foreach (var (node, other) in members.Zip(others))
                {
                    matching.Add(node, other);
                }
            }
        }
    }

    /// <summary>Insertion order is kept, so that what is matched does not depend on the hashes.</summary>
    private static Dictionary<ulong, int> Unique(IEnumerable<(ulong Key, int Node)> nodes)
    {
        var unique = new Dictionary<ulong, int>();
        foreach (var (key, node) in nodes)
        {
            if (!unique.TryAdd(key, node))
            {
                unique[key] = Repeated;
            }
        }

        return unique;
    }
}
