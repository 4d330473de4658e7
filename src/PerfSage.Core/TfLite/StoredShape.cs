namespace PerfSage.Core.TfLite;

/// <summary>
/// A tensor's shape as a file has it. Most converters store 1 for an open dimension, and -1 in the signature; some store -1, and
/// some store no dimensions at all beside a signature.
/// </summary>
/// <param name="Sizes">An open dimension counts as the size that is stored for it, or 1.</param>
/// <param name="Signature">As many, with -1 for each open dimension.</param>
internal sealed record StoredShape(int[] Sizes, int[] Signature)
{
    private const int Open = -1;

    /// <summary>A size that is none, and does not say that the dimension is open; null if there is none such.</summary>
    public int? Negative { get; private init; }

    /// <summary>Whether there is an open dimension beside the first, the batch, which everybody runs as 1.</summary>
    public bool IsOpenBeyondBatch => Array.LastIndexOf(Signature, Open) > 0;

    public static StoredShape Read(FlatTable tensor)
    {
        var (shape, signature) = (tensor.Ints(0), tensor.Ints(7));
        var dimensions = signature.Length > 0 && shape.Length == 0 ? signature : shape;
        var sizes = Array.ConvertAll(dimensions, size => size < 0 ? 1 : size);
        int[] open = [.. dimensions.Select((size, i) => size < 0 || (i < signature.Length && signature[i] < 0) ? Open : size)];
        // One array is enough for the many tensors of which nothing is open.
        return new StoredShape(sizes, open.AsSpan().Contains(Open) ? open : sizes)
        {
            Negative = Array.Find(shape, size => size < Open) is var negative and not 0 ? negative : null,
        };
    }
}
