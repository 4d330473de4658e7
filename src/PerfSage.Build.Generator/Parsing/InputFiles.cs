using Microsoft.CodeAnalysis;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Parsing;

/// <summary>The files that the targets hand to the compiler, known by their names and their first lines.</summary>
internal static class InputFiles
{
    private const string BudgetName = "budgets.txt";
    private const string PredictionName = "predictions.txt";

    public static bool IsNamed(string path, string fileName) =>
        Paths.FileName(path) == fileName && Paths.FileName(Paths.Directory(path)) == "perfsage";

    /// <summary>Whether it is the file by which the targets tell that an editor asks.</summary>
    public static bool SaysDesignTime(AdditionalText text) =>
        Paths.FileName(text.Path) == "PerfSage.Build.DesignTime.txt"
        && text.GetText()?.ToString().StartsWith("perfsage-design-time 1", StringComparison.Ordinal) == true;

    /// <returns>The text of what may be budgets.txt; null of any other file.</returns>
    public static string? BudgetText(AdditionalText text, CancellationToken cancellation) =>
        Text(text, BudgetName, BudgetFile.Header, cancellation);

    /// <returns>The text of what may be predictions.txt; null of any other file.</returns>
    public static string? PredictionText(AdditionalText text, CancellationToken cancellation) =>
        Text(text, PredictionName, PredictionFile.Format, cancellation);

    /// <returns>The text of what may be a device file; null of any other file.</returns>
    public static DeviceText? Device(AdditionalText text, CancellationToken cancellation) =>
        text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? new DeviceText(text.Path, text.GetText(cancellation)?.ToString() ?? "")
            : null;

    public static InputFile<BudgetFile> Budgets(IReadOnlyList<string> texts) => Read(BudgetName, texts, BudgetFileReader.Read);

    public static InputFile<PredictionFile> Predictions(IReadOnlyList<string> texts) =>
        Read(PredictionName, texts, PredictionFileReader.Read);

    private static string? Text(AdditionalText text, string fileName, string header, CancellationToken cancellation) =>
        IsNamed(text.Path, fileName)
        && text.GetText(cancellation)?.ToString() is { } content
        && content.StartsWith(header, StringComparison.Ordinal)
            ? content
            : null;

    private static InputFile<T> Read<T>(string fileName, IReadOnlyList<string> texts, Func<string, T> read)
        where T : class, IEquatable<T>
    {
        if (texts.Count != 1)
        {
            return new InputFile<T>(null, texts.Count == 0 ? null : $"the compiler was given {texts.Count} files {fileName}");
        }

        var value = Guarded<T>.Run(() => read(texts[0]));
        return new InputFile<T>(
            value.Value,
            value.Failure is null ? null : $"{fileName} cannot be read: {value.Failure}; delete the file and build again"
        );
    }
}
