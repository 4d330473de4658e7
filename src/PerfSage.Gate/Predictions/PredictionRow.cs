using PerfSage.Prediction;

namespace PerfSage.Gate.Predictions;

/// <param name="Path">Of the model, as the user wrote it.</param>
internal sealed record PredictionRow(string Path, ModelEstimate Estimate, DeviceEstimate Prediction);
