using System.Text.RegularExpressions;
using PerfSage.Architecture.Tests.Folders;

namespace PerfSage.Architecture.Tests;

/// <summary>What leaves the program goes through the few types that disarm it, so that no writer can forget to.</summary>
public sealed class PrintingTests
{
    // Of what is shipped; the others are for maintainers.
    private static readonly string[] Projects =
    [
        "PerfSage.Core",
        "PerfSage.Prediction",
        "PerfSage.Gate",
        "PerfSage.Reports",
        "PerfSage.Cli",
        "PerfSage.Build.Generator",
        "PerfSage.Build.Tasks",
    ];

    /// <summary>Methods, and all types that call them.</summary>
    public static TheoryData<string, string[]> Sinks =>
        new()
        {
            { @"System\.Console::", ["Program"] },
            // The second makes a text, in which it encodes all others.
            { @"System\.IO\.TextWriter::Write", ["PerfSage.Reports.Html.Markup.HtmlText", "PerfSage.Reports.Printing.LogWriter"] },
            // The first has its text from LastBuildText, which escapes every line.
            {
                @"System\.IO\.File(Info)?::(Append|Create|Write|Open(?!Read))",
                ["PerfSage.Build.Tasks.LastBuild", "PerfSage.Gate.AtomicFile"]
            },
            // The first only reads, the second writes what has the digest that it was packed with.
            {
                @"System\.IO\.(FileStream|StreamWriter)::(\.ctor|Write)",
                ["PerfSage.Core.Files.RegularFile", "PerfSage.Prediction.Natives.UnpackedLibrary"]
            },
            { @"PerfSage\.\w+\.AtomicFile::WriteCommands", ["PerfSage.Reports.Formats.GateOutputs"] },
            { @"PerfSage\.\w+\.Printing\.LogWriter::WriteCommands", ["PerfSage.Reports.Formats.Annotations.CiAnnouncement"] },
            {
                @"PerfSage\.\w+\.Printing\.LogWriter::get_Terminal",
                ["PerfSage.Reports.Text.HistoryProgress", "PerfSage.Reports.Text.TableText"]
            },
            { @"Spectre\.Console\.AnsiConsole::", ["PerfSage.Reports.Text.HistoryProgress", "PerfSage.Reports.Text.ReportConsole"] },
            { @"Spectre\.Console\.\w+::AddRow", ["PerfSage.Reports.Text.TableText"] },
            { @"Microsoft\.CodeAnalysis\.Diagnostic::Create", ["PerfSage.Build.Generator.Descriptors"] },
            { @"Microsoft\.Build\.Utilities\.TaskLoggingHelper::Log", ["PerfSage.Build.Tasks.PerfSagePredict"] },
        };

    [Theory]
    [MemberData(nameof(Sinks))]
    public void Only_what_disarms_names_writes(string methods, string[] writers) =>
        Assert.Equal(
            writers,
            Projects
                .SelectMany(p => MethodCalls.In(SourceProject.WithAssembly.Single(s => s.Name == p).Assembly))
                .Where(c => Regex.IsMatch(c.Called, "^" + methods))
                .Select(c => c.Caller)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}
