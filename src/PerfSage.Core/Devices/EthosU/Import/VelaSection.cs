using System.Globalization;
using System.Text.RegularExpressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>
/// A section of the compiler's configuration with what it inherits: its own keys win over those of the section that its key
/// <c>inherit</c> names, and so on. Source: <c>_read_config</c> in Vela's <c>architecture_features.py</c>.
/// </summary>
/// <param name="chain">The section, then what it inherits from.</param>
internal sealed partial class VelaSection(IReadOnlyList<IniSection> chain)
{
    private readonly List<string> defaulted = [];

    /// <summary>At most one: which keys were asked for in vain, and what the compiler takes for them.</summary>
    public IEnumerable<string> Notes =>
        defaulted.Count == 0 ? [] : [$"{Title} lacks keys, for which the compiler has these values: {string.Join(", ", defaulted)}"];

    private string Title => $"[{chain[0].Name}]";

    /// <param name="ifMissing">The compiler's value; null if there must be one.</param>
    /// <exception cref="VelaConfigException">It is missing, or none of the choices.</exception>
    public string OneOf(string key, string? ifMissing, params string[] choices)
    {
        var text = Find(key)?.Find(key) ?? Default(key, ifMissing ?? throw Missing(key));
        return choices.Contains(text, StringComparer.Ordinal) ? text : throw Wrong(key, text, $"none of {string.Join(", ", choices)}");
    }

    /// <param name="ifMissing">The compiler's value; null if there must be one.</param>
    /// <exception cref="VelaConfigException">It is missing, no number above 0, or too large.</exception>
    public double Positive(string key, double? ifMissing, double most) =>
        Find(key)?.Find(key) is not { } text ? Default(key, ifMissing ?? throw Missing(key))
        : double.TryParse(Digits(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
        : throw Wrong(key, text, $"no number above 0 and at most {Numbers.Show(most, 15)}");

    /// <exception cref="VelaConfigException">It is no whole number, or too small or large.</exception>
    public int Whole(string key, int ifMissing, int least) =>
        OptionalWhole(key, least, int.MaxValue) is { } value ? (int)value : Default(key, ifMissing);

    /// <returns>Null if it is missing.</returns>
    /// <exception cref="VelaConfigException">It is no whole number, or too small or large.</exception>
    public long? OptionalWhole(string key, long least, long most) =>
        Find(key)?.Find(key) is not { } text ? null
        : long.TryParse(Digits(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
        : throw Wrong(key, text, $"no whole number from {least} to {most}");

    // Python's numbers may have them between digits.
    private static string Digits(string text) => Underscore().Replace(text, "");

    /// <returns>The section that has the key.</returns>
    private IniSection? Find(string key) => chain.FirstOrDefault(s => s.Find(key) is not null);

    private T Default<T>(string key, T value)
    {
        defaulted.Add(FormattableString.Invariant($"{key} {value}"));
        return value;
    }

    private VelaConfigException Missing(string key) => new($"{Title} {key} is missing");

    // The reader takes what stands behind a value for a part of it.
    private VelaConfigException Wrong(string key, string text, string reason)
    {
        var hint = text.AsSpan().ContainsAny(';', '#') ? "; a comment needs its own line" : "";
        return new VelaConfigException($"[{Find(key)!.Name}] {key} is '{text}', which is {reason}{hint}");
    }

    [GeneratedRegex("(?<=[0-9])_(?=[0-9])")]
    private static partial Regex Underscore();
}
