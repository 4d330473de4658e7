using PerfSage.Cli.Diff;

namespace PerfSage.Cli.Gate;

/// <summary>One model on one device, with what was asked of it.</summary>
/// <param name="Checks">Empty for a model that only the base has.</param>
internal sealed record GateEntry(ModelDiff Diff, IReadOnlyList<GateCheck> Checks);
