using PerfSage.Gate.Diff;
using PerfSage.Prediction;

namespace PerfSage.Reports.Results;

/// <param name="Comparisons">The same two models on each device.</param>
/// <param name="Shown">How many operators are shown one by one where not all are.</param>
internal sealed record DiffResult(Predictor Predictor, IReadOnlyList<Comparison> Comparisons, int Shown);
