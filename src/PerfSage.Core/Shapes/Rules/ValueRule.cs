namespace PerfSage.Core.Shapes.Rules;

/// <summary>The numbers of an operator's outputs, which other operators may take for sizes.</summary>
/// <param name="shapes">Of the outputs.</param>
/// <returns>Row-major numbers for each output; null if they are not known.</returns>
internal delegate long[][]? ValueRule(Operands op, int[][] shapes);
