using Microsoft.CodeAnalysis;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Build.Generator.Parsing;

/// <summary>Finds the source file that holds what the last build was asked and answered.</summary>
internal static class LastBuildFile
{
    /// <returns>Null if there is none; of two, nobody knows which is the later one.</returns>
    public static string? TextIn(Compilation compilation, CancellationToken cancellation)
    {
        SyntaxTree? found = null;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (
                tree.FilePath.EndsWith(LastBuildText.FileName, StringComparison.Ordinal)
                && InputFiles.IsNamed(tree.FilePath, LastBuildText.FileName)
            )
            {
                if (found is not null)
                {
                    return null;
                }

                found = tree;
            }
        }

        return found?.GetText(cancellation).ToString();
    }
}
