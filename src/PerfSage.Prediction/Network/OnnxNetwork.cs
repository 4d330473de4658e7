using Microsoft.ML.OnnxRuntime;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Natives;

namespace PerfSage.Prediction.Network;

/// <summary>
/// The only code that touches ONNX Runtime. One thread and sequential execution: the sums of the network are then made in
/// one order, so that the same model gives the same bits everywhere.
/// </summary>
internal sealed class OnnxNetwork : IDisposable
{
    private static readonly string[] Outputs = ["prediction", "spread", "contribution", "embedding"];

    private readonly InferenceSession session;

    /// <exception cref="PredictorException">The bytes are no ONNX model, or ONNX Runtime does not run here.</exception>
    public OnnxNetwork(byte[] model)
    {
        try
        {
            OnnxRuntimeLibrary.Provide();
            OnnxRuntimeTelemetry.TurnOff();
            using var options = new SessionOptions
            {
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };
            session = new InferenceSession(model, options);
        }
        catch (OnnxRuntimeException e)
        {
            throw new PredictorException($"the predictor is not a readable ONNX model ({FirstLine(e.Message)})", e);
        }
        catch (Exception e)
            when (e is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new PredictorException(
                $"ONNX Runtime has no native library for {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}",
                e
            );
        }
    }

    public IReadOnlyDictionary<string, string> Metadata => session.ModelMetadata.CustomMetadataMap;

    /// <returns>[G][D], in the batch's order.</returns>
    /// <exception cref="PredictorException">The network takes rows of another width, or fails.</exception>
    public NetworkOutput[][] Run(GraphBatch batch)
    {
        var (nodesAndDevices, devices) = (batch.NodeCount * batch.DeviceCount, batch.GraphCount * batch.DeviceCount);
        using var nodes = Rows("node_features", batch.Nodes, batch.NodeCount, [batch.NodeCount]);
        using var kinds = OrtValue.CreateTensorValueFromMemory(batch.Kinds, [batch.NodeCount]);
        using var sources = OrtValue.CreateTensorValueFromMemory(batch.EdgeSources, [batch.EdgeCount]);
        using var targets = OrtValue.CreateTensorValueFromMemory(batch.EdgeTargets, [batch.EdgeCount]);
        using var edges = Rows("edge_features", batch.Edges, batch.EdgeCount, [batch.EdgeCount]);
        using var graphs = OrtValue.CreateTensorValueFromMemory(batch.GraphOfNode, [batch.NodeCount]);
        using var terms = Rows("terms", batch.Terms, nodesAndDevices, [batch.NodeCount, batch.DeviceCount]);
        using var vectors = Rows("device_vector", batch.Devices, devices, [batch.GraphCount, batch.DeviceCount]);
        using var run = new RunOptions();
        try
        {
            using var results = session.Run(
                run,
                ["node_features", "op_type", "edge_src", "edge_dst", "edge_features", "graph_index", "terms", "device_vector"],
                [nodes, kinds, sources, targets, edges, graphs, terms, vectors],
                Outputs
            );
            return NetworkResults.Split(batch, results);
        }
        catch (OnnxRuntimeException e)
        {
            throw new PredictorException($"the predictor failed ({FirstLine(e.Message)})", e);
        }
    }

    public void Dispose() => session.Dispose();

    /// <summary>A tensor as wide as the network's input. ONNX Runtime itself would take the front of an array that is too long.</summary>
    private OrtValue Rows(string input, float[] values, int rows, long[] shape)
    {
        var columns = session.InputMetadata[input].Dimensions[^1];
        return values.Length == rows * columns
            ? OrtValue.CreateTensorValueFromMemory(values, [.. shape, columns])
            : throw new PredictorException($"the predictor takes {columns} {input} a row, and {rows} rows have {values.Length}");
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
