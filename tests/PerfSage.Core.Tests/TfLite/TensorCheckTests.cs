using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>Tensors that no operator reads or writes are looked at as well.</summary>
public sealed class TensorCheckTests
{
    [Fact]
    public void A_type_that_the_schema_does_not_have_is_refused() =>
        Assert.Equal("tensor 'unused' has the element type 23, which is unknown", Fails((TensorType)23, [1, 4]));

    [Fact]
    public void The_last_type_of_the_schema_is_taken() => Read((TensorType)22, [1, 4]);

    [Fact]
    public void Only_open_dimensions_are_negative() =>
        Assert.Equal("tensor 'unused' has a dimension of -2", Fails(TensorType.Int8, [1, -2]));

    [Fact]
    public void A_buffer_that_does_not_exist_is_refused()
    {
        var file = new SharingFile { Buffers = 0 }.ToBytes();
        Assert.Equal(
            "tensor 'nnnn' refers to a buffer that does not exist",
            Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(file)).Message
        );
    }

    [Fact]
    public void Data_in_another_file_are_not_taken_for_none() =>
        Assert.Equal(
            "the data of tensor 'nnnn' are in another file, which is not read; give a model that holds them",
            Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(new SharingFile { ExternalBuffer = 1 }.ToBytes())).Message
        );

    [Fact]
    public void Only_minus_one_leaves_an_input_out()
    {
        var file = Bytes(TensorType.Int8, [1, 4]);
        var inputs = file.AsSpan().IndexOf(MemoryMarshal.AsBytes<int>([2, 0, 0]));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(inputs + 8), -2);
        Assert.Equal(
            "a tensor index points outside its subgraph",
            Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(file)).Message
        );
    }

    private static string Fails(TensorType type, int[] shape) => Assert.Throws<ModelFormatException>(() => Read(type, shape)).Message;

    private static void Read(TensorType type, int[] shape) => TfLiteReader.Read(Bytes(type, shape));

    private static byte[] Bytes(TensorType type, int[] shape) =>
        Zoo.Bytes(g =>
        {
            var x = g.Input([1, 4]);
            var y = g.AddTensor(TensorType.Int8, [1, 4]);
            g.AddTensor(type, shape, name: "unused");
            g.AddOperator(BuiltinOperator.Add, [x, x], [y]);
            g.Output(y);
        });
}
