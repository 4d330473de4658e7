namespace PerfSage.Core.Devices.EthosU.Placing;

internal static class ShapeConstraints
{
    private const int LargestPlane = 1 << 16;

    public static Constraint HasInput { get; } = new("no input", c => c.Inputs.Count > 0);

    public static Constraint HasOutput { get; } = new("no output", c => c.Outputs.Length > 0);

    /// <summary>A constant has the shape of its data, even if it does not say so.</summary>
    public static Constraint IsKnown { get; } = new("a tensor without a shape", c => c.Tensors.All(t => t.Rank > 0 || t.IsConstant));

    public static Constraint IsStatic { get; } = new("open dimensions other than the batch", c => c.Tensors.All(t => !t.IsDynamic));

    public static Constraint OutputIsLikeInput { get; } =
        new("an output of another shape than its input", c => c.Output.Shape.AsSpan().SequenceEqual(c.Input.Shape));

    public static Constraint SmallPlane { get; } =
        new("an input of more than 65536 rows", c => (long)c.Input.FromLast(1) * c.Input.FromLast(2) <= LargestPlane);
}
