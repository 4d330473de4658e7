using PerfSage.Contracts.Predictions;

namespace PerfSage.Prediction;

/// <summary>How much a prediction is worth.</summary>
/// <param name="Obstacles">Why nobody can say what the model costs on the device; then nothing may be judged by its numbers.</param>
/// <param name="Violations">
/// Short texts: where the model or the device lies outside what training saw. The intervals are wider then.
/// </param>
internal sealed record Trust(IReadOnlyList<Obstacle> Obstacles, IReadOnlyList<string> Violations)
{
    public static Trust Full { get; } = new([], []);

    public bool IsPredictable => Obstacles.Count == 0;

    public bool IsInsideDomain => IsPredictable && Violations.Count == 0;
}
