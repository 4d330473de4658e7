using System.Runtime.InteropServices;
using System.Text;

namespace PerfSage.Dataset.Export;

/// <summary>Writes NumPy's .npy format, version 1.0 (numpy.lib.format): little-endian, C order.</summary>
internal static class NpyFile
{
    private const int Alignment = 64;

    public static void Write<T>(string path, ReadOnlySpan<T> values, params int[] shape)
        where T : unmanaged
    {
        var dimensions = string.Join(", ", shape) + (shape.Length == 1 ? "," : string.Empty);
        var header = $"{{'descr': '{Descriptor<T>()}', 'fortran_order': False, 'shape': ({dimensions}), }}";
        var padding = Alignment - ((10 + header.Length + 1) % Alignment);
        header += new string(' ', padding % Alignment) + "\n";

        using var file = new BinaryWriter(File.Create(path));
        file.Write([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0]);
        file.Write((ushort)header.Length);
        file.Write(Encoding.ASCII.GetBytes(header));
        file.Write(MemoryMarshal.AsBytes(values));
    }

    private static string Descriptor<T>() =>
        default(T) switch
        {
            float => "<f4",
            double => "<f8",
            long => "<i8",
            _ => throw new NotSupportedException(typeof(T).Name),
        };
}
