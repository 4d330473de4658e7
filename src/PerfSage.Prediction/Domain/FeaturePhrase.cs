using System.Globalization;

namespace PerfSage.Prediction.Domain;

/// <summary>A node column in words, if it is one that a user can see in the model.</summary>
/// <param name="IsSize">Stored as log(1 + value).</param>
/// <param name="IsChoice">0 or 1: one of several types or options.</param>
internal sealed record FeaturePhrase(string Words, bool IsSize, bool IsChoice)
{
    private const string Log = "log.";

    // Derived from shapes and types, which are checked themselves; a user could not make sense of them.
    private static readonly string[] Derived =
        ["log.repeats", "log.encoded_bytes", "log.macs_per_byte", "log.block_", "lowered=", "log.base_ms", "log.compute_ms", "log.feature_map_ms", "log.spilled_ms", "log.weight_ms"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["macs"] = "MACs",
        ["live_kib"] = "live memory in KiB",
        ["depth"] = "distance from the model's input",
        ["height"] = "distance to the model's output",
        ["weight_entropy"] = "entropy of the weights",
        ["weight_zeros"] = "share of zero weights",
    };

    /// <returns>Null for a column that is not checked.</returns>
    public static FeaturePhrase? Of(string column)
    {
        if (Derived.Any(prefix => column.StartsWith(prefix, StringComparison.Ordinal)) || column.Contains(".fill", StringComparison.Ordinal))
        {
            return null;
        }

        var isSize = column.StartsWith(Log, StringComparison.Ordinal);
        var name = isSize ? column[Log.Length..] : column;
        var isChoice = name.Contains('=', StringComparison.Ordinal);
        return isSize || isChoice || Names.ContainsKey(name) ? new FeaturePhrase(InWords(name), isSize, isChoice) : null;
    }

    public string Format(double stored)
    {
        var value = IsSize ? Math.Exp(stored) - 1 : stored;
        return value.ToString(value >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
    }

    private static string InWords(string name) => Names.TryGetValue(name, out var words)
        ? words
        : name.Replace("second_", "second_input_", StringComparison.Ordinal).Replace('_', ' ').Replace('=', ' ');
}
