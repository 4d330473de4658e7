namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>What an operator must satisfy to run on an NPU.</summary>
/// <param name="Reason">Why it does not where this is not so, in a few words.</param>
/// <param name="Holds">False also where what it depends on is not known.</param>
internal sealed record Constraint(string Reason, Func<Candidate, bool> Holds);
