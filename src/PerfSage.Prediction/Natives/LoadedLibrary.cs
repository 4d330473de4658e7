using System.Runtime.InteropServices;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Natives;

/// <summary>A packed library in memory: unpacked once per user, else once per run.</summary>
internal static class LoadedLibrary
{
    /// <param name="cache">The user's folder for caches; null for none.</param>
    /// <returns>Its handle.</returns>
    /// <exception cref="PredictorException">It can be unpacked nowhere, or does not run here.</exception>
    public static nint Of(PackedLibrary library, string? cache)
    {
        var handle = cache is null ? 0 : FromCache(library, Path.Combine(cache, "native", library.Sha256));
        return handle == 0 ? FromTemporaryFolder(library) : handle;
    }

    /// <returns>0 where nothing can be written, or nothing may be run of what was written.</returns>
    private static nint FromCache(PackedLibrary library, string folder)
    {
        try
        {
            return NativeLibrary.TryLoad(UnpackedLibrary.Of(library, folder), out var handle) ? handle : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static nint FromTemporaryFolder(PackedLibrary library)
    {
        try
        {
            using var folder = new TemporaryFolder();
            return NativeLibrary.Load(UnpackedLibrary.Of(library, folder.Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PredictorException($"ONNX Runtime cannot be unpacked into '{Path.GetTempPath()}' ({e.Message})", e);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new PredictorException($"ONNX Runtime cannot be loaded ({e.Message})", e);
        }
    }
}
