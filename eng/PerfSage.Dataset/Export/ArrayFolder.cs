using System.Runtime.InteropServices;

namespace PerfSage.Dataset.Export;

/// <summary>A folder of NumPy arrays.</summary>
internal sealed class ArrayFolder(string folder)
{
    public void Write<T>(string name, List<T> values, params int[] shape)
        where T : unmanaged => NpyFile.Write<T>(Path.Combine(folder, name + ".npy"), CollectionsMarshal.AsSpan(values), shape);
}
