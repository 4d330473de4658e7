namespace PerfSage.Prediction.Domain;

/// <summary>Where an operator differs from those of training.</summary>
/// <param name="Operator">Index in the model.</param>
/// <param name="Text">What differs, without the operator.</param>
/// <param name="IsUnlearned">Whether training had nothing of the sort at all: no such kind, or none with these element types.</param>
internal sealed record RangeFinding(int Operator, string Name, string Text, bool IsUnlearned);
