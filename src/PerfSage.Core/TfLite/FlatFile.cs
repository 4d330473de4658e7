using Google.FlatBuffers;

namespace PerfSage.Core.TfLite;

/// <summary>
/// The bytes of a flatbuffer, and an account of what was read of them. Everything is reached by an offset, and thousands of offsets may
/// lead to one place: a file of some kilobytes can describe more than any memory holds.
/// </summary>
internal sealed class FlatFile
{
    // With what the analysis makes of it, decoded structure then stays below four times the file plus 100 MB.
    private const long SpareBytes = 64 << 20;

    private long bytesLeft;

    /// <param name="bytes">Not copied.</param>
    public FlatFile(byte[] bytes) => (Bytes, Buffer, bytesLeft) = (bytes, new ByteBuffer(bytes), (2 * bytes.LongLength) + SpareBytes);

    public byte[] Bytes { get; }

    public ByteBuffer Buffer { get; }

    /// <param name="count">Of equal things.</param>
    /// <param name="bytesEach">Memory that each of them takes when it is decoded.</param>
    /// <exception cref="ModelFormatException">All that was decoded is more than a model of this size needs.</exception>
    public void Charge(int count, int bytesEach)
    {
        bytesLeft -= (long)count * bytesEach;
        if (bytesLeft < 0)
        {
            throw new ModelFormatException("the file describes far more than it holds: many of its parts are used again and again");
        }
    }
}
