using PerfSage.Dataset.Labels;
using PerfSage.Prediction;

namespace PerfSage.Dataset.Evaluate;

/// <summary>A predictor, and which of the held-out graphs it is asked about.</summary>
internal sealed record Subject(Predictor Predictor, Func<LabeledModel, bool> IsAsked) : IDisposable
{
    private const string Pattern = "*.onnx";

    /// <summary>About all graphs that training never saw.</summary>
    public static Subject Of(Predictor predictor) => new(predictor, HeldOut.Contains);

    /// <summary>Each about those of them that are from spaces of which it saw nothing.</summary>
    /// <param name="folder">With networks that `python3 -m training --fold-networks` names for such spaces.</param>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public static IReadOnlyList<Subject> OfNewSpaces(string folder) =>
        Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal).Select(OfNewSpacesOf).ToArray() is { Length: > 0 } subjects
            ? subjects
            : throw new InvalidDataException($"{folder} holds no {Pattern}");

    public void Dispose() => Predictor.Dispose();

    private static Subject OfNewSpacesOf(string path)
    {
        var spaces = Path.GetFileNameWithoutExtension(path).Split(',');
        return new Subject(
            Predictor.Load(path),
            model => HeldOut.Contains(model) && model.Row.Has("space") && spaces.Contains(model.Row.Text("space"))
        );
    }
}
