using PerfSage.Core.TfLite;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>Offsets of a flatbuffer may lead to one place thousands of times.</summary>
public sealed class SharedPartsTests
{
    private const string Repeated = "the file is corrupt: one of its tables stands for several";
    private const string RepeatedList = "the file is corrupt: one of its lists stands for several";
    private const string TooMuch = "the file describes far more than it holds: many of its parts are used again and again";

    [Fact]
    public void One_table_does_not_stand_for_several() =>
        Assert.Equal(
            [Repeated, Repeated, RepeatedList],
            [Fails(new() { Subgraphs = 2 }), Fails(new() { Operators = 2 }), Fails(new() { ListOwners = 2 })]
        );

    [Fact]
    public void A_small_file_does_not_describe_gigabytes() =>
        Assert.Equal(
            [TooMuch, TooMuch],
            [Fails(new() { NameOwners = 5_000, NameLength = 100_000 }), Fails(new() { InputOwners = 5_000, Inputs = 25_000 })]
        );

    [Fact]
    public void Refusing_it_costs_little_memory()
    {
        var file = new SharingFile { NameOwners = 5_000, NameLength = 100_000 }.ToBytes();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (4L * file.Length) + 100_000_000);
    }

    [Fact]
    public void A_writer_may_use_names_shapes_and_empty_buffers_again()
    {
        var file = new SharingFile
        {
            NameOwners = 1_000,
            InputOwners = 1_000,
            Buffers = 1_000,
        };
        Assert.Equal(1_000, TfLiteReader.Read(file.ToBytes()).Operators.Count());
    }

    private static string Fails(SharingFile file) => Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(file.ToBytes())).Message;
}
