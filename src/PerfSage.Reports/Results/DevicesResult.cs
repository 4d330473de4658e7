using PerfSage.Prediction;

namespace PerfSage.Reports.Results;

/// <param name="Predictor">Knows how accurate it is on each device.</param>
internal sealed record DevicesResult(Predictor Predictor);
