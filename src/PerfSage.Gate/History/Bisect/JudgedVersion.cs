using PerfSage.Gate.History.Versions;

namespace PerfSage.Gate.History.Bisect;

/// <param name="Position">In the model's versions, 0 for the newest.</param>
/// <param name="Value">Of the condition's metric, in its unit.</param>
internal sealed record JudgedVersion(ModelVersion Version, int Position, double Value, bool Holds);
