namespace PerfSage.Gate.Diff;

/// <summary>One model on one device, before and after.</summary>
/// <param name="Model">As shown: relative to the repository with forward slashes, or as the user wrote it.</param>
/// <param name="Device">Id.</param>
/// <param name="Base">Null when the model is new, or nothing is compared.</param>
/// <param name="Head">Null when the model was removed.</param>
/// <param name="Operators">
/// In the head's order, removed ones where they were. Their deltas sum to the latency's. Empty unless both sides are there.
/// </param>
internal sealed record ModelDiff(string Model, string Device, ModelSide? Base, ModelSide? Head, IReadOnlyList<OperatorDelta> Operators);
