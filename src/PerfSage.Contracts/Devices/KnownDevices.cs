using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Devices;

/// <summary>The devices that a budget can name.</summary>
internal sealed record KnownDevices(EquatableArray<DeviceFacts> All)
{
    public IEnumerable<string> Ids => All.Select(d => d.Id);

    /// <param name="text">An id or an alias, in any case.</param>
    /// <returns>The id, or null when the device is unknown.</returns>
    public string? Resolve(string text) => Find(text)?.Id;

    public bool Measures(string id, Metric metric) => Find(id) is { } device && device.Metrics.Contains(metric.Key);

    public Problem Unknown(string text)
    {
        var aliases = All.SelectMany(d => d.Aliases).OrderBy(a => a, StringComparer.Ordinal).ToArray();
        var suggestion = Suggestion.For(text, Ids.Concat(aliases));
        return new Problem(
            DiagnosticIds.UnknownDevice,
            $"device '{text}' is unknown{(suggestion is null ? "." : $"; did you mean '{suggestion}'?")}"
                + $" Known devices: {string.Join(", ", Ids)}; aliases: {string.Join(", ", aliases)}"
        );
    }

    /// <param name="text">An id or an alias, in any case.</param>
    public DeviceFacts? Find(string text) => All.FirstOrDefault(d => Same(d.Id, text) || d.Aliases.Any(a => Same(a, text)));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
