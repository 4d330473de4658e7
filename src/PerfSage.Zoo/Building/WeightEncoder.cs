using System.Runtime.InteropServices;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>Turns real weights into the bytes of a constant.</summary>
internal static class WeightEncoder
{
    public static (Quantization? Quantization, byte[] Data) Encode(
        double[] values,
        ChannelLayout channels,
        TensorType type,
        bool perChannel
    )
    {
        switch (type)
        {
            case TensorType.Float32:
                return (null, MemoryMarshal.AsBytes<float>(Array.ConvertAll(values, value => (float)value)).ToArray());
            case TensorType.Float16:
                return (null, MemoryMarshal.AsBytes<Half>(Array.ConvertAll(values, value => (Half)value)).ToArray());
            case TensorType.UInt8:
                var range = Quantization.ForRange(type, values.Min(), values.Max());
                return (range, Array.ConvertAll(values, value => (byte)Stored(value / range.Scale + range.ZeroPoints[0], type)));
            default:
                var symmetric = Symmetric(values, channels, type, perChannel);
                var stored = new int[values.Length];
                for (var i = 0; i < values.Length; i++)
                {
                    stored[i] = Stored(values[i] / symmetric.Scales[perChannel ? channels.Of(i) : 0], type);
                }

                return (symmetric, Pack(stored, type));
        }
    }

    private static Quantization Symmetric(double[] values, ChannelLayout channels, TensorType type, bool perChannel)
    {
        var largest = new double[perChannel ? channels.Count : 1];
        for (var i = 0; i < values.Length; i++)
        {
            ref var limit = ref largest[perChannel ? channels.Of(i) : 0];
            limit = Math.Max(limit, Math.Abs(values[i]));
        }

        // A filter of nothing but zeros still needs a scale above zero.
        var scales = Array.ConvertAll(largest, limit => limit > 0 ? (float)(limit / type.QuantizedLimits().Max) : 1f);
        return new Quantization(scales, new long[scales.Length], perChannel ? channels.Dimension : 0);
    }

    private static int Stored(double value, TensorType type)
    {
        var (low, high) = type.QuantizedLimits();
        return (int)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), low, high);
    }

    private static byte[] Pack(int[] stored, TensorType type)
    {
        if (type is not TensorType.Int4)
        {
            return type is TensorType.Int16
                ? MemoryMarshal.AsBytes<short>(Array.ConvertAll(stored, value => (short)value)).ToArray()
                : Array.ConvertAll(stored, value => unchecked((byte)value));
        }

        var packed = new byte[(stored.Length + 1) / 2];
        for (var i = 0; i < stored.Length; i++)
        {
            packed[i / 2] |= (byte)((stored[i] & 0xF) << (i % 2 * 4));
        }

        return packed;
    }
}
