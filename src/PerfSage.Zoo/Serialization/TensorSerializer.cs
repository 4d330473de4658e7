using Google.FlatBuffers;
using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Serialization;

/// <summary>Writes the tables Tensor and QuantizationParameters.</summary>
internal static class TensorSerializer
{
    public static int Write(FlatBufferBuilder builder, Tensor tensor, int bufferIndex)
    {
        var shape = builder.Vector(tensor.Shape);
        var name = builder.CreateString(tensor.Name);
        var quantization = tensor.Quantization is null ? 0 : Write(builder, tensor.Quantization);
        var signature = tensor.ShapeSignature is null ? default : builder.Vector(tensor.ShapeSignature);

        builder.StartTable(9);
        builder.AddOffset(0, shape.Value, 0);
        builder.AddByte(1, (byte)tensor.Type, 0);
        builder.AddUint(2, (uint)bufferIndex, 0);
        builder.AddOffset(3, name.Value, 0);
        builder.AddOffset(4, quantization, 0);
        builder.AddBool(5, tensor.IsVariable, d: false);
        builder.AddOffset(7, signature.Value, 0);
        builder.AddBool(8, !tensor.Graph.Model.OmitRanks, d: false);
        return builder.EndTable();
    }

    private static int Write(FlatBufferBuilder builder, Quantization quantization)
    {
        var min = quantization.Min.Count == 0 ? default : builder.Vector(quantization.Min);
        var max = quantization.Max.Count == 0 ? default : builder.Vector(quantization.Max);
        var scales = builder.Vector(quantization.Scales);
        var zeroPoints = builder.Vector(quantization.ZeroPoints);

        builder.StartTable(7);
        builder.AddOffset(0, min.Value, 0);
        builder.AddOffset(1, max.Value, 0);
        builder.AddOffset(2, scales.Value, 0);
        builder.AddOffset(3, zeroPoints.Value, 0);
        builder.AddInt(6, quantization.Dimension, 0);
        return builder.EndTable();
    }
}
