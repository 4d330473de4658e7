namespace PerfSage.Core.Shapes.Rules;

/// <summary>What is known of a tensor before the model runs.</summary>
/// <param name="Values">Row-major, of small whole numbers and truth values (0 and 1); null where they are not known.</param>
internal sealed record KnownTensor(int[] Shape, IReadOnlyList<long>? Values = null)
{
    /// <summary>Whether both are known and have one shape.</summary>
    public static bool IsSameShape(KnownTensor? first, KnownTensor? second) =>
        first is not null && second is not null && first.Shape.AsSpan().SequenceEqual(second.Shape);
}
