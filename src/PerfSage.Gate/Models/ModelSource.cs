using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Gate.Git;

namespace PerfSage.Gate.Models;

internal static class ModelSource
{
    private const string Unfetched =
        "the file is a Git LFS pointer, not the model itself; run 'git lfs pull' (in GitHub Actions: actions/checkout with 'lfs: true')";

    /// <exception cref="ModelFormatException">The file cannot be read.</exception>
    public static ModelGraph Open(string path) =>
        Directory.Exists(path) ? throw new ModelFormatException("it is a folder; name a .tflite file") : Read(TfLiteReader.ReadBytes(path));

    /// <exception cref="ModelFormatException">The bytes are no model.</exception>
    public static ModelGraph Read(byte[] content)
    {
        var model = LfsPointer.Parse(content) is null ? TfLiteReader.Read(content) : throw new ModelFormatException(Unfetched);
        OperandCheck.Check(model);
        ShapeCheck.Check(model);
        SizeCheck.Check(model);
        return model;
    }
}
