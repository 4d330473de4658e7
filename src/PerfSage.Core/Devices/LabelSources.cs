using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices;

/// <summary>Where the numbers of some devices come from, in words. Every sentence about it is made here.</summary>
/// <param name="All">Without repetition.</param>
internal sealed record LabelSources(EquatableArray<LabelSource> All)
{
    /// <summary>E.g. <c>vela-5.1.0</c>.</summary>
    public string Names => Join(l => l.Source);

    /// <summary>E.g. <c>estimates of Arm's Vela compiler, not with silicon</c>.</summary>
    public string AgreementWith => Join(l => l.Numbers + NotSilicon(l));

    /// <summary>E.g. <c>estimates of Arm's Vela compiler (vela-5.1.0), not with silicon</c>.</summary>
    public string NamedAgreementWith => Join(l => $"{l.Numbers} ({l.Source}){NotSilicon(l)}");

    /// <summary>After "predicted is": e.g. <c>what vela-5.1.0 estimates, not what silicon measures</c>.</summary>
    public string WhatIsPredicted =>
        Join(l => l.IsEstimate ? $"what {l.Source} estimates, not what silicon measures" : $"what {l.Source} measured");

    /// <summary>
    /// After "how far": e.g. <c>the estimates of Arm's Vela compiler may be from the values; nothing was measured on silicon</c>.
    /// </summary>
    public string MayBeFromTheValues =>
        Join(l => $"the {l.Numbers} may be from the values{(l.IsEstimate ? "; nothing was measured on silicon" : "")}");

    public static LabelSources Of(IEnumerable<DeviceProfile> devices) =>
        new(devices.Select(d => d.Labels with { Column = "", Measurement = null }).Distinct().ToEquatableArray());

    private static string NotSilicon(LabelSource label) => label.IsEstimate ? ", not with silicon" : "";

    private string Join(Func<LabelSource, string> text) => string.Join("; ", All.Select(text).Distinct(StringComparer.Ordinal));
}
