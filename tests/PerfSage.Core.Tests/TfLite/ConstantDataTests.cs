using PerfSage.Core.TfLite;
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

    [Fact]
    public void Stripped_constants_have_none() => Read(TensorType.Int8, 0);

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
