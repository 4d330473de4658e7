using System.Collections;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts;

/// <summary>Metadata of a project's item as text, nothing checked. Every known name has a value, empty where it is not set.</summary>
internal sealed class ItemMetadata : IEquatable<ItemMetadata>, IEnumerable<KeyValuePair<string, string>>
{
    private readonly IReadOnlyList<string> names;
    private readonly EquatableArray<string> values;

    /// <param name="names">As users write them.</param>
    /// <param name="value">By name; empty where there is none.</param>
    public ItemMetadata(IReadOnlyList<string> names, Func<string, string> value)
        : this(names, names.Select(value).ToEquatableArray()) { }

    private ItemMetadata(IReadOnlyList<string> names, EquatableArray<string> values) => (this.names, this.values) = (names, values);

    public static ItemMetadata None { get; } = new([], _ => "");

    /// <exception cref="ArgumentException">The item has no such metadata.</exception>
    public string this[string name] => values[IndexOf(name)];

    /// <exception cref="ArgumentException">The item has no such metadata.</exception>
    public ItemMetadata With(string name, string value)
    {
        var index = IndexOf(name);
        return new ItemMetadata(names, values.Select((v, i) => i == index ? value : v).ToEquatableArray());
    }

    public bool Equals(ItemMetadata? other) => other is not null && names.SequenceEqual(other.names) && values.Equals(other.values);

    public override bool Equals(object? obj) => Equals(obj as ItemMetadata);

    public override int GetHashCode() => values.GetHashCode();

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        names.Select((n, i) => new KeyValuePair<string, string>(n, values[i])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"there is no metadata '{name}'");
    }
}
