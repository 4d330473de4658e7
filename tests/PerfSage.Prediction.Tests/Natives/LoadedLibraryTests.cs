using System.Runtime.InteropServices;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Natives;

namespace PerfSage.Prediction.Tests.Natives;

/// <summary>Of a library that this platform has anyway.</summary>
public sealed class LoadedLibraryTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-loaded-");

    private string Cache => Path.Combine(root.FullName, "cache");

    private static byte[] SomeLibrary =>
        File.ReadAllBytes(Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*System.IO.Compression.Native.*").Single());

    [Fact]
    public void It_lies_in_the_cache_under_its_digest()
    {
        var library = Packed(SomeLibrary);
        AssertLoads(library, Cache);
        Assert.Equal(Path.Combine(Cache, "native", library.Sha256, "lib.so"), Assert.Single(FilesInCache()));
    }

    [Fact]
    public void Without_a_cache_it_is_loaded_from_elsewhere()
    {
        var library = Packed(SomeLibrary);
        File.WriteAllText(Cache, "");
        AssertLoads(library, Cache);
        AssertLoads(library, null);
    }

    [Fact]
    public void What_is_no_library_is_told_so()
    {
        var message = Assert.Throws<PredictorException>(() => LoadedLibrary.Of(Packed(new byte[1000]), Cache)).Message;
        Assert.StartsWith("ONNX Runtime cannot be loaded (", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_unpacked_is_told_so()
    {
        var library = Packed(new byte[1000]);
        File.WriteAllText(library.Path, "nothing");
        var message = Assert.Throws<PredictorException>(() => LoadedLibrary.Of(library, Cache)).Message;
        Assert.Equal($"ONNX Runtime cannot be unpacked into '{Path.GetTempPath()}' ('{library.Path}' is damaged)", message);
        Assert.Empty(FilesInCache());
    }

    public void Dispose() => root.Delete(recursive: true);

    private static void AssertLoads(PackedLibrary library, string? cache)
    {
        var handle = LoadedLibrary.Of(library, cache);
        Assert.NotEqual(0, handle);
        NativeLibrary.Free(handle);
    }

    private PackedLibrary Packed(byte[] content) => PackedContent.Write(root, content, content, content.Length);

    private string[] FilesInCache() => Directory.GetFiles(Cache, "*", SearchOption.AllDirectories);
}
