using PerfSage.Gate.Setup.Models;

namespace PerfSage.Gate.Setup.Budgets;

/// <summary>A model that stays without a limit.</summary>
/// <param name="Device">Null if on none.</param>
/// <param name="Reason">A sentence without its full stop.</param>
internal sealed record Gap(FoundModel Model, string? Device, string Reason);
