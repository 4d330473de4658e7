using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>Thousands of tensors may have the same weights, as in models with a signature for each length of an input.</summary>
public sealed class ConstantContentsTests
{
    private const int FileBytes = 1 << 18;

    private readonly byte[] bytes = new byte[FileBytes];

    [Fact]
    public void The_same_bytes_are_worked_through_once()
    {
        var contents = new ConstantContents(new FlatFile(bytes));
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Same(Read(contents, start: 0, zeroPoint: 3), Read(contents, start: 0, zeroPoint: 3));
        }
    }

    [Fact]
    public void Bytes_that_overlap_are_not_worked_through_without_end() => Fails(i => (i, 0));

    [Fact]
    public void Nor_are_those_that_mean_something_else_each_time() => Fails(i => (0, i));

    private void Fails(Func<int, (int Start, long ZeroPoint)> tensor)
    {
        var contents = new ConstantContents(new FlatFile(bytes));
        var error = Assert.Throws<ModelFormatException>(() =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                Read(contents, tensor(i).Start, tensor(i).ZeroPoint);
            }
        });
        Assert.Contains("far more than it holds", error.Message, StringComparison.Ordinal);
    }

    private ConstantContent Read(ConstantContents contents, int start, long zeroPoint) =>
        contents.Read(TensorType.Int8, [1, FileBytes - start], bytes.AsMemory(start), zeroPoint);
}
