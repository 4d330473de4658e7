using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>What is known of an operator's outputs.</summary>
/// <param name="Outputs">Null if that is nothing.</param>
/// <param name="Reason">Why not, after "the shape of tensor 'x', which ADD #3 makes,"; null if it only follows from an input.</param>
/// <param name="IsImpossible">Whether no runtime would run the operator, so that what the file says of its outputs does not count.</param>
internal sealed record ShapeAnswer(IReadOnlyList<KnownTensor?>? Outputs, string? Reason = null, bool IsImpossible = false)
{
    /// <summary>Whether a loop has other shapes in later steps than in the first.</summary>
    public bool IsChanging { get; init; }

    /// <summary>Some input is not known.</summary>
    public static ShapeAnswer Follows { get; } = new(Outputs: null);

    public static ShapeAnswer Unknown(string reason) => new(Outputs: null, reason);

    public static ShapeAnswer Impossible(string reason) => new(Outputs: null, $"cannot be computed: {reason}", IsImpossible: true);
}
