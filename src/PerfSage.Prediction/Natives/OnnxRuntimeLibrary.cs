using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using PerfSage.Core.Files;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Natives;

/// <summary>Gives ONNX Runtime its native library where a package has it compressed.</summary>
internal static class OnnxRuntimeLibrary
{
    // Networks are opened side by side.
    private static readonly Lazy<bool> Given = new(Give);

    /// <summary>To be called before anything else of ONNX Runtime.</summary>
    /// <exception cref="PredictorException">The library cannot be unpacked or loaded.</exception>
    public static void Provide() => _ = Given.Value;

    private static bool Give()
    {
        if (Find() is not { } library)
        {
            return false;
        }

        var handle = LoadedLibrary.Of(library, CacheFolder.Find());
        // It would look beside itself, and then take whatever version the system has.
        OrtEnv.DisableDllImportResolver = true;
        NativeLibrary.SetDllImportResolver(typeof(OrtEnv).Assembly, (name, _, _) => name == "onnxruntime" ? handle : 0);
        return true;
    }

    private static PackedLibrary? Find()
    {
        try
        {
            return PackedLibrary.Find(AppContext.BaseDirectory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new PredictorException($"ONNX Runtime cannot be unpacked ({e.Message})", e);
        }
    }
}
