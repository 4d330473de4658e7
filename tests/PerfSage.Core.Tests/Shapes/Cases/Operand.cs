using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>An input of an operator: an activation, or a constant of whole numbers.</summary>
internal sealed record Operand(int[] Shape, TensorType Type = TensorType.Float32, int[]? Values = null)
{
    /// <summary>The shape of a single number. Written as an empty list, it would be no outputs at all.</summary>
    public static int[] NoDimensions { get; } = [];

    public static Operand Of(params int[] shape) => new(shape);

    public static Operand List(params int[] values) => new([values.Length], TensorType.Int32, values);

    public static Operand Number(int value) => new([], TensorType.Int32, [value]);

    public Tensor Add(GraphBuilder graph) => Values is null ? graph.Input(Shape, Type) : graph.Constant(Values, "numbers", Shape);
}
