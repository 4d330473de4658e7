namespace PerfSage.Core.TfLite;

/// <summary>
/// Memory that one of a thing takes from the file to the prediction, measured with models that have 10,000 of them and rounded up. What is
/// not named here is small.
/// </summary>
internal static class DecodedBytes
{
    public const int Table = 128;
    public const int Subgraph = 1 << 10;
    public const int Operator = 2 << 10;

    /// <summary>An input or output of an operator: a tensor and, mostly, an edge of the network's graph.</summary>
    public const int Operand = 384;

    public const int Number = 8;
    public const int Character = 2;
}
