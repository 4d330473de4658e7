using Google.FlatBuffers;

namespace PerfSage.Core.TfLite;

internal static class ByteBufferExtensions
{
    /// <summary>A view of the buffer's own array: weights are megabytes and are only looked at once.</summary>
    public static ReadOnlyMemory<byte> ToSizedArraySegment(this ByteBuffer buffer, int start, int length) =>
        length == 0 ? ReadOnlyMemory<byte>.Empty : buffer.ToArraySegment(start, length);
}
