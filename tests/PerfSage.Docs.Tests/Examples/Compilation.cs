using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfSage.Build.Generator;

namespace PerfSage.Docs.Tests.Examples;

/// <summary>What the compiler says of a project whose models were predicted.</summary>
/// <param name="Diagnostics">As it prints them.</param>
/// <param name="Generated">With the generated constants.</param>
internal sealed record Compilation(IReadOnlyList<string> Diagnostics, Microsoft.CodeAnalysis.Compilation Generated)
{
    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    public static Compilation Of(SceneProject project)
    {
        // Budgets, predictions and the user's own devices.
        string[] files =
        [
            .. Directory.GetFiles(Path.Combine(project.Folder, "obj"), "*.txt", SearchOption.AllDirectories),
            .. Directory.GetFiles(project.Folder, "*.json", SearchOption.AllDirectories),
        ];
        // No compiler is started when the task has failed, and what failed left no predictions.
        var isPredicted = files.Any(f => Path.GetFileName(f) == "predictions.txt");
        var app = CSharpCompilation.Create("App", references: References);
        CSharpGeneratorDriver
            .Create([new PerfBudgetsGenerator().AsSourceGenerator()], isPredicted ? files.Select(f => new FileText(f)) : [])
            .RunGeneratorsAndUpdateCompilation(app, out var generated, out var diagnostics);
        return new Compilation([.. diagnostics.Select(Line)], generated);
    }

    private static string Line(Diagnostic diagnostic)
    {
        var file = diagnostic.Location.GetLineSpan();
        var start = file.StartLinePosition;
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return $"{file.Path}({start.Line + 1},{start.Character + 1}): {severity} {diagnostic.Id}: {message}";
    }
}
