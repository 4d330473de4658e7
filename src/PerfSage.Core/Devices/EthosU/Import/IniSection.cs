namespace PerfSage.Core.Devices.EthosU.Import;

/// <param name="Line">Of the section's name, from one.</param>
/// <param name="Values">By key in lower case, because the case of keys does not matter. Those of <c>[DEFAULT]</c> are among them.</param>
internal sealed record IniSection(string Name, int Line, IReadOnlyDictionary<string, string> Values)
{
    /// <returns>Null if the section does not have the key.</returns>
    /// <exception cref="VelaConfigException">The value is to be made from others, which no board needs.</exception>
    public string? Find(string key) =>
        !Values.TryGetValue(key.ToLowerInvariant(), out var text) ? null
        : text.Contains('%', StringComparison.Ordinal)
            ? throw new VelaConfigException($"[{Name}] {key} has a '%', which stands for another value; write that value")
        : text;
}
