namespace PerfSage.Core.Shapes.Rules;

/// <summary>No runtime could run the operator on these shapes; the message is a sentence's end for the user, without a full stop.</summary>
internal sealed class ShapeException(string message) : Exception(message);
