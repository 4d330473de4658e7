using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>Real values that a layer is expected to give: the limits that are quantised, and their mean square.</summary>
internal readonly record struct ValueRange(double Min, double Max, double MeanSquare)
{
    // Four standard deviations hold all but one value in 16,000.
    private const double Sigmas = 4;

    public static ValueRange Probability => new(Min: 0, Max: 255.0 / 256, MeanSquare: 0.25);

    /// <summary>Gaussian values of the given deviation after an activation function.</summary>
    public static ValueRange Gaussian(double deviation, FusedActivation activation = FusedActivation.None)
    {
        var (limit, power) = (Sigmas * deviation, deviation * deviation);
        return activation switch
        {
            FusedActivation.Relu => new(0, limit, power / 2),
            FusedActivation.Relu6 => new(Min: 0, Max: 6, Math.Min(power / 2, 18)),
            FusedActivation.ReluN1To1 => new(Min: -1, Max: 1, Math.Min(power, 0.5)),
            FusedActivation.Tanh => new(Min: -1, Max: 1, Math.Min(power, 0.5)),
            _ => new(-limit, limit, power),
        };
    }
}
