namespace PerfSage.Core.Alignment;

/// <summary>Which operator of one graph is which of another, while it is being found out.</summary>
internal sealed class Matching(int firstCount, int secondCount)
{
    public const int None = -1;

    private readonly int[] secondOf = Filled(firstCount);
    private readonly int[] firstOf = Filled(secondCount);
    private readonly Queue<(int First, int Second)> fresh = new();

    public IReadOnlyList<int> SecondOf => secondOf;

    public IReadOnlyList<int> FirstOf => firstOf;

    public bool IsComplete => Count == Math.Min(secondOf.Length, firstOf.Length);

    public int Count { get; private set; }

    public int[] FreeFirst => Free(secondOf);

    public int[] FreeSecond => Free(firstOf);

    public void Add(int first, int second)
    {
        (secondOf[first], firstOf[second]) = (second, first);
        fresh.Enqueue((first, second));
        Count++;
    }

    /// <summary>Pairs in the order they were added, each once.</summary>
    public bool TryTakeFresh(out (int First, int Second) pair) => fresh.TryDequeue(out pair);

    /// <summary>Lets <see cref="TryTakeFresh"/> start over.</summary>
    public void RefreshAll()
    {
        fresh.Clear();
        for (var i = 0; i < secondOf.Length; i++)
        {
            if (secondOf[i] != None)
            {
                fresh.Enqueue((i, secondOf[i]));
            }
        }
    }

    private static int[] Filled(int count)
    {
        var partners = new int[count];
        Array.Fill(partners, None);
        return partners;
    }

    private static int[] Free(int[] partners) => [.. Enumerable.Range(0, partners.Length).Where(i => partners[i] == None)];
}
