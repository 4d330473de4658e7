namespace PerfSage.Core.Shapes.Rules;

/// <summary>How the shapes of an operator's outputs follow from its inputs, as in the kernels of TensorFlow Lite.</summary>
/// <returns>A shape for each output; null if they depend on numbers that are not known before the model runs.</returns>
/// <exception cref="ShapeException">The inputs do not fit each other, or the options.</exception>
internal delegate int[][]? ShapeRule(Operands op);
