namespace PerfSage.Dataset.Place;

/// <summary>How often operators of one kind are placed as the compiler places them.</summary>
internal sealed class KindPlacement(string kind)
{
    public string Kind => kind;

    public int OnHost { get; private set; }

    public int OnAccelerator { get; private set; }

    /// <summary>The compiler leaves them to the host, and we say that the accelerator runs them: what a gate must not get wrong.</summary>
    public int WronglyOnAccelerator { get; private set; }

    public int WronglyOnHost { get; private set; }

    public int Total => OnHost + OnAccelerator;

    public int Wrong => WronglyOnAccelerator + WronglyOnHost;

    /// <summary>Of the first operator that is placed otherwise.</summary>
    public string? Example { get; private set; }

    public void Add(bool isOnHost, bool saidOnHost, Func<string> example)
    {
        OnHost += isOnHost ? 1 : 0;
        OnAccelerator += isOnHost ? 0 : 1;
        if (isOnHost != saidOnHost)
        {
            WronglyOnHost += isOnHost ? 0 : 1;
            WronglyOnAccelerator += isOnHost ? 1 : 0;
            Example ??= example();
        }
    }
}
