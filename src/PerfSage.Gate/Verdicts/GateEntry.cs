using PerfSage.Gate.Diff;

namespace PerfSage.Gate.Verdicts;

/// <summary>One model on one device, with what was asked of it.</summary>
/// <param name="Checks">Empty for a model that only the base has.</param>
internal sealed record GateEntry(ModelDiff Diff, IReadOnlyList<GateCheck> Checks);
