using System.Text.RegularExpressions;
using Microsoft.Build.Exceptions;
using Microsoft.Build.Execution;

namespace PerfSage.Build.Tasks.Elements;

/// <summary>What texts of one project file mean, by the values that the evaluated project has in the end.</summary>
internal sealed class Expansion(ProjectInstance project, string file)
{
    // What nearly all files do without is not made for them.
    private static readonly Lazy<Regex> ThisFile = new(() =>
        new Regex(
            @"\$\(MSBuildThisFile(?<part>DirectoryNoRoot|Directory|FullPath|Name|Extension|)(?<end>[).])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        )
    );

    public string Text(string text) => project.ExpandString(WithThisFile(text));

    /// <returns>True as well for a condition that cannot be understood here.</returns>
    public bool Holds(string condition)
    {
        try
        {
            return condition.Trim().Length == 0 || project.EvaluateCondition(WithThisFile(condition));
        }
        catch (InvalidProjectFileException)
        {
            return true;
        }
    }

    private string WithThisFile(string text) =>
        text.IndexOf("MSBuildThisFile", StringComparison.OrdinalIgnoreCase) < 0 ? text : ThisFile.Value.Replace(text, Value);

    // Only while MSBuild reads a file does it know what 'this' one is.
    private string Value(Match match)
    {
        var folder = Path.GetDirectoryName(file) + Path.DirectorySeparatorChar;
        var value = match.Groups["part"].Value.ToUpperInvariant() switch
        {
            "DIRECTORYNOROOT" => folder.Substring(Path.GetPathRoot(folder)!.Length),
            "DIRECTORY" => folder,
            "FULLPATH" => file,
            "NAME" => Path.GetFileNameWithoutExtension(file),
            "EXTENSION" => Path.GetExtension(file),
            _ => Path.GetFileName(file),
        };
        return match.Groups["end"].Value == ")" ? value : $"$([System.String]::Copy('{value}').";
    }
}
