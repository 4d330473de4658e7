namespace PerfSage.Core.Shapes.Rules;

/// <summary>What a slice takes of one dimension.</summary>
/// <param name="Axis">Of the input; null for a dimension that it does not have, and that the output gets.</param>
/// <param name="IsDropped">Whether the output does without it; it is then one element.</param>
internal sealed record AxisRange(int? Axis, int Start, int Step, int Count, bool IsDropped = false);
