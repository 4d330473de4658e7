using System.Runtime.InteropServices;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>Turns real biases into the bytes of a constant: scale is input scale times weight scale, zero point 0.</summary>
internal static class BiasEncoder
{
    public static (TensorType Type, Quantization? Quantization, byte[] Data) Encode(double[] values, Tensor input, Tensor weights)
    {
        if (input.Quantization is null)
        {
            return (TensorType.Float32, null, MemoryMarshal.AsBytes<float>(Array.ConvertAll(values, value => (float)value)).ToArray());
        }

        var weightScales = weights.Quantization!.Scales;
        var scales = weightScales.Select(scale => scale * input.Quantization.Scale).ToArray();
        var stored = values.Select((value, i) => (long)Math.Round(value / scales[scales.Length == 1 ? 0 : i])).ToArray();
        var quantization = new Quantization(scales, new long[scales.Length]);
        return input.Type is TensorType.Int16
            ? (TensorType.Int64, quantization, MemoryMarshal.AsBytes<long>(stored).ToArray())
            : (
                TensorType.Int32,
                quantization,
                MemoryMarshal.AsBytes<int>(Array.ConvertAll(stored, value => checked((int)value))).ToArray()
            );
    }
}
