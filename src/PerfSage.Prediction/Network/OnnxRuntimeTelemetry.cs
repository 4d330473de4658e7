using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Network;

/// <summary>
/// ONNX Runtime's packages report sessions and names of models to their maker unless they are told not to, and keep a device
/// identifier and unsent events in the user's cache folder. A build must do neither.
/// Source: <see href="https://github.com/microsoft/onnxruntime/pull/27379"/>.
/// </summary>
internal static partial class OnnxRuntimeTelemetry
{
    /// <summary>To be called before anything else of ONNX Runtime: its environment, once created, does not look again.</summary>
    public static void TurnOff()
    {
        if (OperatingSystem.IsWindows())
        {
            // The variable does nothing there. Events go to the system's own tracing, and only if somebody listens.
            OrtEnv.Instance().DisableTelemetryEvents();
        }
        else if (SetEnvironmentVariable("ORT_DISABLE_TELEMETRY", "1", overwrite: 1) != 0)
        {
            throw new PredictorException($"ONNX Runtime's telemetry cannot be turned off (error {Marshal.GetLastPInvokeError()})");
        }
    }

    // System.Environment only changes .NET's copy of the variables, which native code never sees.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int SetEnvironmentVariable(string name, string value, int overwrite);
}
