using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <summary>Runs the generator. Always twice: the second run must find every step cached.</summary>
internal static class GeneratorRun
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp7_3);
    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    /// <param name="lastBuild">Text of the source file by which editors are told of the last build.</param>
    /// <param name="devices">Paths and texts of the compiler's additional files that are device files.</param>
    public static GeneratorResult Run(
        string? budgets,
        string? predictions,
        bool designTime = false,
        string code = "",
        string? lastBuild = null,
        params (string Path, string Text)[] devices
    )
    {
        var compilation = Compile(code, withGuard: budgets is not null, LastBuild(lastBuild));
        var driver = Driver(budgets, predictions, designTime, devices)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        CachingAssert.AllCached(driver.RunGenerators(compilation.Clone()).GetRunResult());
        CachingAssert.HoldsNoCompilerObjects(driver.GetRunResult());
        var source = driver.GetRunResult().GeneratedTrees.FirstOrDefault(t => Path.GetFileName(t.FilePath) == "PerfBudgets.g.cs");
        return new GeneratorResult(
            source?.ToString() ?? "",
            diagnostics,
            output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1701").ToArray()
        );
    }

    public static GeneratorDriver Driver(
        string? budgets,
        string? predictions,
        bool designTime = false,
        params (string Path, string Text)[] devices
    ) =>
        CSharpGeneratorDriver.Create(
            [new PerfBudgetsGenerator().AsSourceGenerator()],
            [
                .. Texts(budgets, predictions),
                .. designTime ? [DesignTime()] : Array.Empty<AdditionalText>(),
                .. devices.Select(d => new InMemoryText(d.Path, d.Text)),
            ],
            Language,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    public static AdditionalText[] Texts(string? budgets, string? predictions) =>
        [
            .. budgets is null ? [] : new[] { new InMemoryText("/app/obj/perfsage/budgets.txt", budgets) },
            .. predictions is null ? [] : new[] { new InMemoryText("/app/obj/perfsage/predictions.txt", predictions) },
        ];

    /// <summary>What the targets give the compiler where an editor asks.</summary>
    public static AdditionalText DesignTime()
    {
        var path = Repository.Path("build/PerfSage.Build.DesignTime.txt");
        return new InMemoryText(path, File.ReadAllText(path));
    }

    /// <summary>The source file as the compiler has it; none of a null.</summary>
    public static SyntaxTree[] LastBuild(string? text, string folder = "/app/obj/perfsage") =>
        text is null ? [] : [CSharpSyntaxTree.ParseText(text, Language, folder + "/" + LastBuildText.FileName)];

    public static CSharpCompilation Compile(string code = "", bool withGuard = true, params SyntaxTree[] others) =>
        CSharpCompilation.Create(
            "App",
            [
                CSharpSyntaxTree.ParseText(code, Language),
                .. withGuard
                    ? [CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.Path("build/PerfSage.Build.Guard.txt")), Language)]
                    : Array.Empty<SyntaxTree>(),
                .. others,
            ],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
}
