using PerfSage.Core.TfLite;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.TfLite;

public sealed class ConstantDataTests
{
    [Theory]
    [InlineData(TensorType.Int8, 9, "10")]
    [InlineData(TensorType.Float32, 39, "40")]
    [InlineData(TensorType.Int4, 4, "5")]
    public void Data_that_end_early_are_refused(TensorType type, int bytes, string expected)
    {
        var error = Assert.Throws<ModelFormatException>(() => Read(type, bytes));
        Assert.Equal($"the data of tensor 'tensor' end early: {bytes} bytes of {expected}", error.Message);
    }

    [Theory]
    [InlineData(TensorType.Int8, 10)]
    [InlineData(TensorType.Int4, 5)]
    public void All_of_them_are_enough(TensorType type, int bytes) => Read(type, bytes);

    [Theory]
    [InlineData(TensorType.Int8, 11, "10")]
    [InlineData(TensorType.Int4, 6, "5")]
    public void More_than_the_shape_has_room_for_is_refused(TensorType type, int bytes, string expected)
    {
        var error = Assert.Throws<ModelFormatException>(() => Read(type, bytes));
        Assert.Equal($"tensor 'tensor' has {bytes} bytes of data, and room for {expected}", error.Message);
    }

    [Fact]
    public void A_constant_without_data_is_refused()
    {
        var error = Assert.Throws<ModelFormatException>(() => Read(TensorType.Int8, 0));
        Assert.Equal("operator 0 ADD reads tensor 'tensor', which no operator writes and for which the file holds no data", error.Message);
    }

    [Fact]
    public void An_output_that_nothing_writes_is_refused()
    {
        var error = Assert.Throws<ModelFormatException>(() =>
            TfLiteReader.Read(
                Zoo.Bytes(g =>
                {
                    _ = g.Relu(g.Input([1, 4]));
                    g.Output(g.AddTensor(TensorType.Int8, [1, 4], name: "y"));
                })
            )
        );
        Assert.Equal("output 'y' is written by no operator", error.Message);
    }

    [Fact]
    public void An_element_type_that_the_schema_does_not_have_is_refused()
    {
        var error = Assert.Throws<ModelFormatException>(() => Read((TensorType)23, 10));
        Assert.Equal("tensor 'tensor' has the element type 23, which is unknown", error.Message);
    }

    [Fact]
    public void Texts_have_a_length_of_their_own() => Read(TensorType.String, 12);

    private static void Read(TensorType type, int bytes) =>
        TfLiteReader.Read(
            Zoo.Bytes(g =>
            {
                var x = g.Input([10]);
                var constant = g.AddTensor(type, [10], data: bytes == 0 ? null : new byte[bytes]);
                var y = g.AddTensor(TensorType.Int8, [10]);
                g.AddOperator(BuiltinOperator.Add, [x, constant], [y]);
                g.Output(y);
            })
        );
}
