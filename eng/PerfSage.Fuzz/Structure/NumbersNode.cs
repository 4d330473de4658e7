namespace PerfSage.Fuzz.Structure;

/// <summary>A list of numbers, or the characters of a text.</summary>
internal sealed class NumbersNode(byte[] data, int bytesEach, bool isText)
{
    public byte[] Data { get; set; } = data;

    public int BytesEach => bytesEach;

    public bool IsText => isText;

    public int Count => Data.Length / bytesEach;
}
