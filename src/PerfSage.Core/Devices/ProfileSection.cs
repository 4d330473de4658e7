using System.Text.Json;
using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices;

/// <summary>Reads one object of a device file; what is wrong is told with its JSON path.</summary>
internal sealed class ProfileSection(JsonElement json, string path)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <exception cref="DeviceFileException">The element is no object.</exception>
    public static ProfileSection Of(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.Object ? new ProfileSection(json, path) : throw new DeviceFileException(path, "must be an object");

    public bool Has(string name) => Find(name) is not null;

    public bool IsText(string name) => Find(name)?.ValueKind == JsonValueKind.String;

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String && value.GetString()!.Trim().Length > 0 ? value.GetString()!
        : throw Wrong(name, "must be a text that is not empty");

    /// <returns>More than 0.</returns>
    public double Positive(string name) =>
        Number(name) is { } value and > 0 ? value : throw (Has(name) ? Wrong(name, "must be a number above 0") : Missing(name));

    /// <returns>0 or more; null where it is left out or null.</returns>
    public double? OptionalNumber(string name) =>
        !Has(name) ? null
        : Number(name) is { } value and >= 0 ? value
        : throw Wrong(name, "must be a number that is not negative");

    /// <returns>Any number.</returns>
    public double Finite(string name) => Number(name) ?? throw (Has(name) ? Wrong(name, "must be a number") : Missing(name));

    /// <returns>0 or more.</returns>
    public int Integer(string name) =>
        !Has(name) ? throw Missing(name)
        : Find(name) is { ValueKind: JsonValueKind.Number } json && json.TryGetInt32(out var value) && value >= 0 ? value
        : throw Wrong(name, "must be a whole number that is not negative");

    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> choices)
    {
        var text = Text(name);
        return choices.TryGetValue(text, out var value) ? value : throw Unknown(name, text, choices.Keys);
    }

    public IReadOnlyList<string> Texts(string name) =>
        [
            .. Elements(name)
                .Select(
                    (e, i) =>
                        e.ValueKind == JsonValueKind.String && e.GetString()!.Length > 0
                            ? e.GetString()!
                            : throw new DeviceFileException($"{path}.{name}[{i}]", "must be a text that is not empty")
                ),
        ];

    public IReadOnlyList<ProfileSection> Sections(string name) => [.. Elements(name).Select((e, i) => Of(e, $"{path}.{name}[{i}]"))];

    public ProfileSection Section(string name) => Find(name) is { } value ? Of(value, $"{path}.{name}") : throw Missing(name);

    /// <returns>A list of finite numbers; empty where it is left out.</returns>
    public IReadOnlyList<double> Numbers(string name) =>
        [
            .. Elements(name)
                .Select(
                    (e, i) =>
                        e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out var value) && double.IsFinite(value)
                            ? value
                            : throw new DeviceFileException($"{path}.{name}[{i}]", "must be a number")
                ),
        ];

    /// <returns>Every property as a number above 0.</returns>
    public IReadOnlyDictionary<string, double> PositiveByName() =>
        json.EnumerateObject().ToDictionary(p => p.Name, p => Positive(p.Name), StringComparer.Ordinal);

    /// <summary>Finds properties that were not read, which are typing errors, and properties that occur twice.</summary>
    /// <exception cref="DeviceFileException">There is one.</exception>
    public void RejectOthers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in json.EnumerateObject().Select(p => p.Name))
        {
            if (!seen.Add(name))
            {
                throw Wrong(name, "is there twice");
            }

            if (known.Contains(name))
            {
                continue;
            }

            var suggestion = Suggestion.For(name, known);
            throw Wrong(name, $"is not known{(suggestion is null ? "" : $"; did you mean '{suggestion}'?")}");
        }
    }

    public DeviceFileException Missing(string name) => Wrong(name, "is missing");

    public DeviceFileException Wrong(string name, string reason) => new($"{path}.{name}", reason);

    public DeviceFileException Unknown(string name, string text, IEnumerable<string> choices) =>
        Wrong(name, $"is '{text}', which is none of {string.Join(", ", choices)}");

    private double? Number(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } json && json.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    private JsonElement[] Elements(string name) =>
        Find(name) is not { } value ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : throw Wrong(name, "must be a list");

    private JsonElement? Find(string name)
    {
        known.Add(name);
        return json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
