namespace PerfSage.Contracts.Text;

/// <summary>A cursor over <c>key=value</c> lines whose keys come in a known order.</summary>
internal sealed class KeyedLines(string text)
{
    private readonly string[] lines = Split(text);
    private int next;

    public bool AtEnd => next >= lines.Length;

    private string Current => AtEnd ? throw new ContractFormatException("it ends too early") : lines[next];

    public bool Is(string line) => !AtEnd && lines[next] == line;

    public bool Has(string key) => !AtEnd && lines[next].StartsWith(key + "=", StringComparison.Ordinal);

    public void Expect(string line)
    {
        if (!Is(line))
        {
            throw new ContractFormatException($"line {next + 1} is not '{line}'");
        }

        next++;
    }

    /// <summary>The value of <paramref name="key"/>, up to the line of <paramref name="following"/>.</summary>
    public string Value(string key, string following)
    {
        var value = LastValue(key);
        while (!Current.StartsWith(following + "=", StringComparison.Ordinal))
        {
            value += "\n" + lines[next++];
        }

        return value;
    }

    /// <summary>The value of <paramref name="key"/>, which must be one line.</summary>
    public string LastValue(string key)
    {
        if (!Current.StartsWith(key + "=", StringComparison.Ordinal))
        {
            throw new ContractFormatException($"line {next + 1} is not '{key}='");
        }

        return lines[next++].Substring(key.Length + 1);
    }

    /// <summary>The values of <paramref name="keys"/>, which follow each other; that of the last must be one line.</summary>
    public IReadOnlyDictionary<string, string> Values(IReadOnlyList<string> keys)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            values.Add(keys[i], i + 1 < keys.Count ? Value(keys[i], keys[i + 1]) : LastValue(keys[i]));
        }

        return values;
    }

    private static string[] Split(string text)
    {
        var lines = text.Replace("\r\n", "\n").Split('\n');
        return lines[lines.Length - 1].Length == 0 ? lines.Take(lines.Length - 1).ToArray() : lines;
    }
}
