namespace PerfSage.Prediction.Fits;

/// <summary>A measured model, and what the base device takes for each part of it.</summary>
/// <param name="Parts">[K], predicted milliseconds of all operators that share a scale.</param>
/// <param name="Measured">Milliseconds on the device that is calibrated.</param>
internal sealed record MeasuredParts(double[] Parts, double Measured);
