using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Parsing;

internal static class InputFiles
{
    public static bool IsNamed(string path, string fileName) =>
        Paths.FileName(path) == fileName && Paths.FileName(Paths.Directory(path)) == "perfsage";

    /// <summary>Whether it is the file by which the targets tell that an editor asks.</summary>
    public static bool SaysDesignTime(AdditionalText text) =>
        Paths.FileName(text.Path) == "PerfSage.Build.DesignTime.txt"
        && text.GetText()?.ToString().StartsWith("perfsage-design-time 1", StringComparison.Ordinal) == true;

    public static InputFile<T> Read<T>(string fileName, ImmutableArray<string> texts, Func<string, T> read)
        where T : class, IEquatable<T>
    {
        if (texts.Length != 1)
        {
            return new InputFile<T>(null, texts.Length == 0 ? null : $"the compiler was given {texts.Length} files {fileName}");
        }

        var value = Guarded<T>.Run(() => read(texts[0]));
        return new InputFile<T>(
            value.Value,
            value.Failure is null ? null : $"{fileName} cannot be read: {value.Failure}; delete the file and build again"
        );
    }
}
