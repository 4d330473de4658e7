using PerfSage.Gate.Setup.Models;

namespace PerfSage.Gate.Setup.Budgets;

/// <summary>A budget that a model is to get on a device.</summary>
/// <param name="Device">Id or alias, as it is written.</param>
internal sealed record Proposal(FoundModel Model, string Device, IReadOnlyList<Limit> Limits)
{
    /// <summary>An attribute each.</summary>
    public string Attributes => string.Join(' ', Limits.Select(l => l.Attribute));
}
