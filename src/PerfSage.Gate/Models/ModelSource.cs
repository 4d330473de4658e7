using PerfSage.Contracts.Budgets;
using PerfSage.Core.Analysis;
using PerfSage.Core.Execution;
using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes;
using PerfSage.Core.TfLite;
using PerfSage.Gate.Git;

namespace PerfSage.Gate.Models;

internal static class ModelSource
{
    private const string Unfetched =
        "the file is a Git LFS pointer, not the model itself; run 'git lfs pull' (in GitHub Actions: actions/checkout with 'lfs: true')";

    /// <returns>All that is in the file.</returns>
    /// <exception cref="ModelFormatException">The file cannot be read.</exception>
    public static ModelGraph Open(string path) =>
        Directory.Exists(path) ? throw new ModelFormatException("it is a folder; name a .tflite file") : Read(TfLiteReader.ReadBytes(path));

    /// <returns>What an inference runs of it.</returns>
    /// <exception cref="ModelFormatException">The file cannot be read, or not in this way.</exception>
    public static ModelGraph Open(string path, ModelReading reading) => Run(Open(path), reading);

    /// <returns>What an inference runs of it.</returns>
    /// <exception cref="ModelFormatException">The bytes are no model, or cannot be read in this way.</exception>
    public static ModelGraph Read(byte[] content, ModelReading reading) => Run(Read(content), reading);

    private static ModelGraph Read(byte[] content)
    {
        var model = LfsPointer.Parse(content) is null ? TfLiteReader.Read(content) : throw new ModelFormatException(Unfetched);
        OperandCheck.Check(model);
        CheckSizes(model);
        return model;
    }

    private static ModelGraph Run(ModelGraph model, ModelReading reading)
    {
        try
        {
            var executed = ExecutedGraph.Of(model, reading);
            var shaped = ShapePropagation.Apply(executed, InputShapes.Parse(reading.InputShape));
            // Where nothing is open, the sizes are those of the file, which were checked.
            if (!ReferenceEquals(shaped.Model, executed))
            {
                CheckSizes(shaped.Model);
            }

            return shaped.Model with
            {
                OpenShapes = [.. shaped.Open.Select(o => o.Reason)],
            };
        }
        catch (InputShapeException e)
        {
            throw new ModelFormatException(e.Message, e);
        }
    }

    private static void CheckSizes(ModelGraph model)
    {
        ShapeCheck.Check(model);
        SizeCheck.Check(model);
    }
}
