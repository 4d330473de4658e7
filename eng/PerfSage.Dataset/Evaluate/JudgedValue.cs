using PerfSage.Contracts.Predictions;

namespace PerfSage.Dataset.Evaluate;

/// <summary>A prediction beside its label.</summary>
/// <param name="Estimate">With the interval, as a gate holds it against a limit.</param>
/// <param name="Label">In the same unit, above 0.</param>
/// <param name="Trust">What the product says of the model on the device.</param>
internal sealed record JudgedValue(Estimate Estimate, double Label, TrustLevel Trust)
{
    /// <summary>Absolute error as a share of the label.</summary>
    public double Error => Math.Abs((Estimate.Value / Label) - 1);

    public bool IsCovered => Label >= Estimate.Lower && Label <= Estimate.Upper;

    /// <summary>Half the interval's width as a share of the value.</summary>
    public double HalfWidth => (Estimate.Upper - Estimate.Lower) / 2 / Estimate.Value;
}
