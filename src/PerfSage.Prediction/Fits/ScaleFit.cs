namespace PerfSage.Prediction.Fits;

/// <summary>How a device differs from its base.</summary>
/// <param name="Common">Factor that holds for what no measured model has.</param>
/// <param name="Scales">[K], a factor on each part.</param>
/// <param name="Overhead">Milliseconds per inference, 0 or more.</param>
internal sealed record ScaleFit(double Common, double[] Scales, double Overhead)
{
    public double Predict(double[] parts) => parts.Zip(Scales, (ms, scale) => ms * scale).Sum() + Overhead;
}
