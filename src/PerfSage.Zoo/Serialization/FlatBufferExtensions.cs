using Google.FlatBuffers;

namespace PerfSage.Zoo.Serialization;

/// <summary>Vectors that the library leaves to generated code.</summary>
internal static class FlatBufferExtensions
{
    public static VectorOffset Vector(this FlatBufferBuilder builder, IReadOnlyList<int> values) =>
        builder.Vector(values, sizeof(int), builder.AddInt);

    public static VectorOffset Vector(this FlatBufferBuilder builder, IReadOnlyList<float> values) =>
        builder.Vector(values, sizeof(float), builder.AddFloat);

    public static VectorOffset Vector(this FlatBufferBuilder builder, IReadOnlyList<long> values) =>
        builder.Vector(values, sizeof(long), builder.AddLong);

    public static VectorOffset Tables(this FlatBufferBuilder builder, IReadOnlyList<int> offsets) =>
        builder.Vector(offsets, sizeof(int), builder.AddOffset);

    public static VectorOffset Bytes(this FlatBufferBuilder builder, byte[] data, int alignment = 1)
    {
        builder.StartVector(1, data.Length, alignment);
        builder.Add(data);
        return builder.EndVector();
    }

    private static VectorOffset Vector<T>(this FlatBufferBuilder builder, IReadOnlyList<T> values, int elementSize, Action<T> add)
    {
        builder.StartVector(elementSize, values.Count, elementSize);
        // FlatBuffers grow from the end to the front.
        for (var i = values.Count - 1; i >= 0; i--)
        {
            add(values[i]);
        }

        return builder.EndVector();
    }
}
