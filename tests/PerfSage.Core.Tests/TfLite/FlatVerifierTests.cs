using System.Buffers.Binary;
using System.Text;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>What FlatBuffers' own verifier would refuse, in places that nothing of a prediction depends on as well.</summary>
public sealed class FlatVerifierTests
{
    private const int Description = 3;
    private readonly byte[] model = Zoo.Bytes(g => g.Output(g.FullyConnected(g.Input([1, 4]), 3)));

    private int Root => BinaryPrimitives.ReadInt32LittleEndian(model);

    private int Vtable => Root - BinaryPrimitives.ReadInt32LittleEndian(model.AsSpan(Root));

    private int Field => Root + BinaryPrimitives.ReadUInt16LittleEndian(model.AsSpan(Vtable + 4 + (2 * Description)));

    [Fact]
    public void A_whole_model_is_taken() => TfLiteReader.Read(model);

    [Theory]
    [InlineData(-4)]
    [InlineData(0)]
    [InlineData(1 << 20)]
    public void An_offset_leads_forward_and_not_out_of_the_file(int offset)
    {
        BinaryPrimitives.WriteInt32LittleEndian(model.AsSpan(Field), offset);
        AssertRefused();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(60_000)]
    public void A_table_has_a_layout_of_pairs_of_bytes(ushort size)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(model.AsSpan(Vtable), size);
        AssertRefused();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1 << 20)]
    public void A_text_has_a_length_that_the_file_has(int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(model.AsSpan(Field + BinaryPrimitives.ReadInt32LittleEndian(model.AsSpan(Field))), length);
        AssertRefused();
    }

    [Fact]
    public void A_text_ends_in_a_zero()
    {
        const string text = "PerfSage.Zoo";
        model[model.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) + text.Length] = 1;
        AssertRefused();
    }

    private void AssertRefused() =>
        Assert.Equal("the file is truncated or corrupt", Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(model)).Message);
}
