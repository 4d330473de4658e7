using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

/// <summary>No file name, device or namespace gets code into the project or breaks its compilation.</summary>
public sealed class HostileNameTests
{
    private const string Nasty = "aZ09_-. \"'`;:{}()[]<>/*\\@#$%&|=+~^!?\t\n\r\u2028\u2029\u0000\u200b\u202eéßИ漢İ\ud83d\ude00\ud800";

    private static readonly string[] Traps =
    [
        "PerfBudgets",
        "npu",
        "Npu",
        "class",
        "int",
        "file-name",
        "sha256",
        "equals",
        "finalize",
        "device",
        "confidence",
        "max-latency-ms",
        "*/ class Evil { } /*",
        "\"; class Evil { } //",
        "</summary>\nclass Evil { }",
        "con",
        "a\nmodel=/b",
        "\\u0022",
        "1",
        "__",
        "{0}",
        "##vso[task.complete]",
        "a\\\u202eb",
    ];

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.Char[Nasty].Array[0, 12].Select(chars => new string(chars)),
        Gen.Int[0, Traps.Length - 1].Select(i => Traps[i])
    );

    [Fact]
    public void Generated_code_always_compiles() =>
        Gen.Select(Names, Names, Names, Names)
            .Sample(
                (first, second, device, space) =>
                {
                    var budgets = BudgetText.Write(
                        OneLine(space),
                        "",
                        BudgetText.Item(
                            "/app/" + OneLine(first) + ".tflite",
                            device.Replace("\r", "", StringComparison.Ordinal),
                            maxLatencyMs: "20"
                        ),
                        BudgetText.Item("/app/b/" + OneLine(second) + ".tflite", OneLine(device) + ";npu;NPU", maxLatencyMs: "20")
                    );
                    var result = GeneratorRun.Run(budgets, predictions: null, designTime: true);
                    Assert.Empty(result.CompilerErrors);
                    Assert.Empty(result.Diagnostics);
                    Assert.Equal(Disarmed.Lines(result.Code), result.Code);
                    Assert.Contains(Paths.FileName("/app/" + OneLine(first) + ".tflite"), Strings(result.Code));
                    Assert.DoesNotContain(
                        CSharpSyntaxTree
                            .ParseText(result.Code)
                            .GetRoot()
                            .DescendantNodes()
                            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>(),
                        c => c.Identifier.Text == "Evil"
                    );
                },
                iter: 150
            );

    [Fact]
    public void A_name_in_a_diagnostic_is_one_line_that_can_be_seen()
    {
        const string Name = "SNEAKY\n::error::x\r\u001b[31m\u202e\u200b##vso[task.complete]\nApp.csproj(1,1): error PSB0000: x";
        const string Project = "/app/\u202e\n::error::.csproj";
        var budgets = BudgetText.Write(BudgetText.Item("/app/\u202ea##[error]\u0085.tflite", maxLatencyMs: "20", maxMemoryKiB: "9"));
        var file = PredictionText.File(BudgetFileReader.Read(budgets));
        var hostile = file with
        {
            Locations = file.Locations.Select(l => new ItemLocation(l.Element with { File = Project })).ToEquatableArray(),
            Predictions = file
                .Predictions.Select(p =>
                    p with
                    {
                        TopOperators = p.TopOperators.Select(t => t with { Name = Name }).ToEquatableArray(),
                        Violations = new[] { Name }.ToEquatableArray(),
                    }
                )
                .ToEquatableArray(),
        };
        var lines = GeneratorRun.Run(budgets, PredictionFileWriter.Write(hostile)).Diagnostics.Select(d => d.ToString()).ToArray();
        Assert.All(lines, line => Assert.Equal(Disarmed.Line(line), line));
        Assert.True(lines.Count(line => line.Contains("SNEAKY", StringComparison.Ordinal)) >= 2, string.Join('\n', lines));
        var unpredictable = hostile with
        {
            Predictions = hostile
                .Predictions.Select(p => p with { Obstacles = new[] { new Obstacle(DiagnosticIds.OpenShape, Name) }.ToEquatableArray() })
                .ToEquatableArray(),
        };
        var line = Assert.Single(GeneratorRun.Run(budgets, PredictionFileWriter.Write(unpredictable)).Diagnostics).ToString();
        Assert.Equal(Disarmed.Line(line), line);
    }

    [Fact]
    public void An_identifier_is_one() => Names.Sample(name => Assert.True(SyntaxFacts.IsValidIdentifier(Identifier.From(name, "Model"))));

    [Theory]
    [InlineData("kws_ref_model", "KwsRefModel")]
    [InlineData("vww_96_int8", "Vww96Int8")]
    [InlineData("ethos-u55-256", "EthosU55_256")]
    [InlineData("npu", "Npu")]
    [InlineData("2nd try", "_2ndTry")]
    [InlineData("---", "Model")]
    public void Identifiers_read_like_the_name(string name, string expected) => Assert.Equal(expected, Identifier.From(name, "Model"));

    private static IEnumerable<string> Strings(string code) =>
        CSharpSyntaxTree
            .ParseText(code)
            .GetRoot()
            .DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.StringLiteralToken))
            .Select(t => t.ValueText);

    // A line break makes budgets.txt another text; what the reader does then is tested with the reader.
    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ');
}
