using System.Buffers.Binary;
using System.Text;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>What FlatBuffers' own verifier would refuse, in places that nothing of a prediction depends on as well.</summary>
public sealed class FlatVerifierTests
{
    private const string Corrupt = "the file is truncated or corrupt";
    private const int Version = 0;
    private const int Description = 3;
    private const int Buffers = 4;
    private readonly byte[] model = Zoo.Bytes(g => g.Output(g.FullyConnected(g.Input([1, 4]), 3)));

    private int Root => BinaryPrimitives.ReadInt32LittleEndian(model);

    private int Vtable => Root - BinaryPrimitives.ReadInt32LittleEndian(model.AsSpan(Root));

    private int Field => Place(Description);

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

    [Fact]
    public void An_offset_back_to_a_text_is_none()
    {
        var (name, earlier) = (Text("input"), Text("PerfSage.Zoo"));
        var offset = Enumerable
            .Range(0, name / 4)
            .Select(i => 4 * i)
            .Single(i => i + BinaryPrimitives.ReadInt32LittleEndian(model.AsSpan(i)) == name);
        Assert.True(earlier < offset);
        BinaryPrimitives.WriteInt32LittleEndian(model.AsSpan(offset), earlier - offset);
        AssertRefused();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void A_list_stands_where_numbers_may(int step, bool isRefused)
    {
        var offset = Place(Buffers);
        var end = (model.Length + 7) / 4 * 4;
        BinaryPrimitives.WriteInt32LittleEndian(model.AsSpan(offset), end + step - offset);
        AssertRefused(isRefused, [.. model, .. new byte[16]]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void A_number_stands_where_its_size_wants_it(ushort step, bool isRefused)
    {
        // A layout of its own: several tables may have the same.
        var layout = model[Vtable..(Vtable + BinaryPrimitives.ReadUInt16LittleEndian(model.AsSpan(Vtable)))];
        BinaryPrimitives.WriteUInt16LittleEndian(layout.AsSpan(Slot(Version) - Vtable), (ushort)(Place(Version) - Root + step));
        BinaryPrimitives.WriteInt32LittleEndian(model.AsSpan(Root), Root - model.Length);
        AssertRefused(isRefused, [.. model, .. layout]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Data_reach_to_the_end_of_the_file_at_most(int beyond, bool isRefused)
    {
        byte[] data = [101, 102, 103, 104, 105, 106, 107, 108];
        var file = Zoo.Bytes(g => g.Output(g.Add(g.Input([8]), g.AddTensor(TensorType.Int8, [8], data: data))));
        var start = file.AsSpan().IndexOf(data);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(start - sizeof(int)), file.Length - start + beyond);
        AssertRefused(isRefused, file);
    }

    [Theory]
    [InlineData(0x1000)]
    [InlineData(0x7FFE)]
    [InlineData(0x8000)]
    [InlineData(0x9000)]
    public void A_field_is_read_however_far_it_is_behind_its_table(ushort offset)
    {
        const int Subgraphs = 2;
        const int TypeSlot = 6;
        const byte NoType = 77;
        var subgraph = Target(Target(Place(Subgraphs)) + sizeof(int));
        var tensors = subgraph + BinaryPrimitives.ReadUInt16LittleEndian(model.AsSpan(subgraph - Int(subgraph) + 4));
        var tensor = Target(Target(tensors) + sizeof(int));
        var vtable = tensor - Int(tensor);
        var layout = model[vtable..(vtable + BinaryPrimitives.ReadUInt16LittleEndian(model.AsSpan(vtable)))];
        BinaryPrimitives.WriteUInt16LittleEndian(layout.AsSpan(TypeSlot), offset);
        var file = new byte[0x10000];
        model.CopyTo(file, 0);
        file[tensor + offset] = NoType;
        layout.CopyTo(file, file.Length - layout.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(tensor), tensor - (file.Length - layout.Length));
        Assert.Contains(
            $"has the element type {NoType}, which is unknown",
            Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(file)).Message,
            StringComparison.Ordinal
        );
    }

    // What is in its place may be no model all the same.
    private static void AssertRefused(bool isRefused, byte[] file) =>
        Assert.Equal(isRefused, Record.Exception(() => TfLiteReader.Read(file))?.Message == Corrupt);

    private int Text(string text) => model.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) - sizeof(int);

    private int Int(int place) => BinaryPrimitives.ReadInt32LittleEndian(model.AsSpan(place));

    /// <returns>Where an offset leads to.</returns>
    private int Target(int place) => place + Int(place);

    private int Slot(int field) => Vtable + 4 + (2 * field);

    private int Place(int field) => Root + BinaryPrimitives.ReadUInt16LittleEndian(model.AsSpan(Slot(field)));

    private void AssertRefused() => Assert.Equal(Corrupt, Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(model)).Message);
}
