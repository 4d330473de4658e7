using PerfSage.Contracts.Budgets;
using PerfSage.Core.Graphs;
using PerfSage.Core.Parallelism;
using PerfSage.Core.TfLite;
using PerfSage.Gate.Deadlines;
using PerfSage.Gate.Git;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Gate.Models;

/// <summary>A model file that was read, or the reason why it could not be.</summary>
/// <param name="Path">As the user wrote it.</param>
/// <param name="Input">Null if there is an error.</param>
internal sealed record ModelFile(string Path, ModelInput? Input, string? Error)
{
    private const long LargeBytes = 32 << 20;

    public static FileKind Kind { get; } = new(".tflite");

    public static ModelFile Read(ModelRequest request) => Of(request.Path, () => ModelSource.Open(request.Path, request.Reading));

    /// <summary>A version of a model that is not on the disk.</summary>
    public static ModelFile Read(string path, byte[] content, ModelReading reading) => Of(path, () => ModelSource.Read(content, reading));

    /// <summary>Reads every distinct file once, several at a time; what comes out does not depend on which is first.</summary>
    /// <returns>By full path.</returns>
    public static IReadOnlyDictionary<string, ModelFile> ReadAll(IEnumerable<ModelRequest> requests)
    {
        var distinct = requests.DistinctBy(r => System.IO.Path.GetFullPath(r.Path), StringComparer.Ordinal).ToArray();
        var files = new ModelFile[distinct.Length];
        InParallel.For(
            files.Length,
            i =>
            {
                files[i] = Read(distinct[i]);
                Release(files[i]);
            }
        );

        return files.ToDictionary(f => System.IO.Path.GetFullPath(f.Path), StringComparer.Ordinal);
    }

    // What is kept of a model is small, but the runtime would let files pile up as long as the machine has memory.
    private static void Release(ModelFile file)
    {
        if (file.Input?.Model.FileBytes > LargeBytes)
        {
            GC.Collect();
        }
    }

    private static ModelFile Of(string path, Func<ModelGraph> read)
    {
        using var _ = Deadline.Enter(path);
        try
        {
            return new ModelFile(path, ModelInput.Of(read()), null);
        }
        catch (ModelFormatException e)
        {
            return new ModelFile(path, null, e.Message);
        }
        catch (OverflowException)
        {
            return new ModelFile(path, null, "its sizes are larger than can be computed with");
        }
    }
}
