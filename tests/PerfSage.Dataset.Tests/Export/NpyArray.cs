using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfSage.Dataset.Tests.Export;

/// <summary>Reads .npy files by the format's specification (numpy.lib.format), and shares no code with their writer.</summary>
/// <param name="Type">NumPy's name of the element type.</param>
/// <param name="Cells">In C order, whatever the order in the file.</param>
internal sealed partial record NpyArray(string Type, int[] Shape, double[] Cells)
{
    public static NpyArray Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Equal([0x93, .. "NUMPY"u8, 1, 0], bytes[..8]);
        var dataStart = 10 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        var header = HeaderPattern().Match(Encoding.ASCII.GetString(bytes[10..dataStart]));
        Assert.True(header.Success, $"{path}: the header is none");
        var type = header.Groups["type"].Value;
        int[] shape =
        [
            .. header
                .Groups["shape"]
                .Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(n => int.Parse(n, CultureInfo.InvariantCulture)),
        ];
        double[] stored = [.. bytes[dataStart..].Chunk(type[2] - '0').Select(cell => Cell(type, cell))];
        Assert.Equal(shape.Aggregate(1, (a, b) => a * b), stored.Length);
        return new NpyArray(type, shape, header.Groups["fortran"].Value == "True" ? ToC(stored, shape) : stored);
    }

    private static double Cell(string type, byte[] cell) =>
        type switch
        {
            "<f4" => BinaryPrimitives.ReadSingleLittleEndian(cell),
            "<f8" => BinaryPrimitives.ReadDoubleLittleEndian(cell),
            "<i8" => BinaryPrimitives.ReadInt64LittleEndian(cell),
            _ => throw new NotSupportedException(type),
        };

    // In Fortran's order the first index runs fastest.
    private static double[] ToC(double[] stored, int[] shape) =>
        shape.Length == 1
            ? stored
            : [.. Enumerable.Range(0, stored.Length).Select(i => stored[(i % shape[1] * shape[0]) + (i / shape[1])])];

    [GeneratedRegex(@"^\{'descr': '(?<type>[^']+)', 'fortran_order': (?<fortran>True|False), 'shape': \((?<shape>[0-9, ]+)\), \} *\n$")]
    private static partial Regex HeaderPattern();
}
