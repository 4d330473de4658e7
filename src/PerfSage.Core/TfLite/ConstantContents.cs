using System.Runtime.InteropServices;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

/// <summary>
/// Works through the bytes of constants once, however many tensors share them: those of all signatures of a model do. Tensors that see the
/// same bytes as something else each time are charged each time.
/// </summary>
internal sealed class ConstantContents(FlatFile file)
{
    private static readonly ConstantContent None = new(0, null, ConstantNumbers.None);
    private readonly Dictionary<(int Start, int Length, TensorType Type, string Shape, long ZeroPoint), ConstantContent> known = [];

    /// <param name="data">A view of the file.</param>
    /// <exception cref="ModelFormatException">All that is to be worked through is far more than the file holds.</exception>
    public ConstantContent Read(TensorType type, int[] shape, ReadOnlyMemory<byte> data, long zeroPoint)
    {
        if (data.IsEmpty || !MemoryMarshal.TryGetArray(data, out var bytes))
        {
            return None;
        }

        var key = (bytes.Offset, bytes.Count, type, string.Join('x', shape), zeroPoint);
        if (!known.TryGetValue(key, out var content))
        {
            file.Charge(bytes.Count, bytesEach: 1);
            known[key] = content = ConstantContent.Of(type, shape, bytes, zeroPoint);
        }

        return content;
    }
}
