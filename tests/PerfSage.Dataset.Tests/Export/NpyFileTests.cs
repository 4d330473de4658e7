using System.Text;
using PerfSage.Dataset.Export;

namespace PerfSage.Dataset.Tests.Export;

/// <summary>Against files that NumPy 1.24's own <c>numpy.save</c> wrote.</summary>
public sealed class NpyFileTests
{
    [Fact]
    public void Rows_of_single_precision_are_written_as_NumPy_writes_them() =>
        Check<float>("float32_2x3.npy", [1.5f, -2, 0.25f, 0.1f, 1e9f, 0], 2, 3);

    [Fact]
    public void Rows_of_double_precision_are_written_as_NumPy_writes_them() =>
        Check<double>("float64_2x2.npy", [1, 2_000_000_001, 0.1, -3], 2, 2);

    [Fact]
    public void A_row_of_integers_is_written_as_NumPy_writes_it() => Check<long>("int64_3.npy", [-1, 0, 1L << 40], 3);

    /// <summary>A dimension of 1 is three characters, so that the headers take every length modulo 64.</summary>
    [Fact]
    public void Data_begin_at_a_multiple_of_64_after_a_line_end_whatever_the_shape()
    {
        var lengths = Enumerable
            .Range(2, 64)
            .Select(dimensions =>
            {
                var bytes = Written<long>([7], [.. Enumerable.Repeat(1, dimensions)]);
                var dataStart = bytes.Length - sizeof(long);
                Assert.Equal(0, dataStart % 64);
                Assert.Equal(dataStart - 10, bytes[8] + (256 * bytes[9]));
                Assert.Equal('\n', (char)bytes[dataStart - 1]);
                var header = Encoding.ASCII.GetString(bytes[10..(dataStart - 1)]);
                Assert.InRange(header.Length - header.TrimEnd().Length, 0, 63);
                return header.TrimEnd().Length % 64;
            });
        Assert.Equal(64, lengths.Distinct().Count());
    }

    private static void Check<T>(string file, T[] values, params int[] shape)
        where T : unmanaged =>
        Assert.Equal(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Export", "Numpy", file)), Written(values, shape));

    private static byte[] Written<T>(T[] values, int[] shape)
        where T : unmanaged
    {
        var path = Path.GetTempFileName();
        try
        {
            NpyFile.Write<T>(path, values, shape);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
