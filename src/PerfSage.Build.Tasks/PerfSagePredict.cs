using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Build.Tasks;

/// <summary>
/// Starts the predictor once for all budgets of a project. Whatever goes wrong is an error and leaves no predictions behind:
/// a stale file would be a silent pass.
/// </summary>
public sealed class PerfSagePredict : ToolTask
{
    private readonly object gate = new();
    private string answer = "";
    private string? firstWords;

    /// <summary>Full path of budgets.txt, which exists.</summary>
    [Required]
    public string Budgets { get; set; } = "";

    /// <summary>Full path of predictions.txt, which the tool writes.</summary>
    [Required]
    public string Predictions { get; set; } = "";

    /// <summary>Full path of perfsage.dll.</summary>
    [Required]
    public string Tool { get; set; } = "";

    /// <summary>Full path of the project file, for errors that have no better place.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Whether to ask again even if nothing changed: what a revision names can change without any file's being touched.</summary>
    public bool Always { get; set; }

    /// <summary>Whether predictions of earlier builds, of whatever project, may be taken and this one's kept.</summary>
    public bool Cache { get; set; } = true;

    /// <summary>
    /// Full paths of what the compiler makes of the predictions. It does so again when they are newer, which the clock alone does not
    /// see to.
    /// </summary>
    public ITaskItem[] Compiled { get; set; } = [];

    internal IToolExecutor? Executor { get; set; }

    protected override string ToolName => Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    protected override Encoding StandardOutputEncoding => Encoding.UTF8;

    protected override Encoding StandardErrorEncoding => Encoding.UTF8;

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            if (!Always && EarlierAnswer.Fits(Predictions, Budgets))
            {
                Log.LogMessage(MessageImportance.Low, "PerfSage: the predictions that are there answer what is asked");
            }
            else
            {
                Ask();
            }

            LastBuild.Write(Predictions, Budgets);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Fail(e.Message);
        }
        finally
        {
            Replacement.TryDelete(answer);
        }

        return !Log.HasLoggedErrors;
    }

    // The host that runs this build is there for certain, and has a runtime that the tool can roll forward to.
    protected override string GenerateFullPathToTool() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : ToolName;

    protected override string GenerateCommandLineCommands()
    {
        var commands = new CommandLineBuilder();
        commands.AppendSwitch("exec");
        commands.AppendFileNameIfNotNull(Tool);
        commands.AppendSwitch("predict");
        commands.AppendSwitchIfNotNull("--budgets ", Budgets);
        commands.AppendSwitchIfNotNull("--predictions ", answer);
        if (!Cache)
        {
            commands.AppendSwitch("--no-cache");
        }

        return commands.ToString();
    }

    protected override int ExecuteTool(string pathToTool, string responseFileCommands, string commandLineCommands) =>
        Executor?.Execute(pathToTool, commandLineCommands, line => LogEventsFromTextOutput(line, MessageImportance.Low))
        ?? base.ExecuteTool(pathToTool, responseFileCommands, commandLineCommands);

    // Instead of MSB6006, "exited with code", which would stand beside the tool's own words.
    protected override bool HandleTaskExecutionErrors() => false;

    // ToolTask would show the command line in every build.
    protected override void LogToolCommand(string message) => Log.LogCommandLine(MessageImportance.Low, Disarmed.Line(message));

    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        if (CanonicalLine.Parse(singleLine) is { } finding)
        {
            LogFinding(finding);
            return;
        }

        // Standard output and standard error come on two threads.
        lock (gate)
        {
            firstWords ??= singleLine.Trim() is { Length: > 0 } words ? words : null;
        }

        Log.LogMessage(MessageImportance.Low, "{0}", Disarmed.Line(singleLine));
    }

    private void Ask()
    {
        // Written beside: another build of the same tree may be about to compile with the predictions that are there.
        answer = $"{Predictions}.{Guid.NewGuid():N}";
        Predict();
        if (Log.HasLoggedErrors)
        {
            File.Delete(Predictions);
        }
        else
        {
            Replacement.Move(answer, Predictions);
            MakeNewest();
        }
    }

    private void MakeNewest()
    {
        // Of a file that is not there, it is centuries ago.
        var (own, newest) = (
            File.GetLastWriteTimeUtc(Predictions),
            Compiled.Select(c => File.GetLastWriteTimeUtc(c.GetMetadata("FullPath"))).DefaultIfEmpty().Max()
        );
        if (newest >= own)
        {
            File.SetLastWriteTimeUtc(Predictions, newest.AddSeconds(1));
        }
    }

    private void Predict()
    {
        if (!File.Exists(Tool))
        {
            Fail($"the predictor is not at '{Tool}'; restore the package again, or correct PerfSageTool");
        }
        else if (!(base.Execute() && ExitCode == 0 && File.Exists(answer)) && !Log.HasLoggedErrors)
        {
            Fail($"the predictor ended with code {ExitCode} and no prediction{(firstWords is null ? "" : $" ({firstWords})")}");
        }
    }

    private void LogFinding(Finding finding)
    {
        var (file, line, column) = (Disarmed.Line(finding.Location.File), finding.Location.Line, finding.Location.Column);
        if (finding.Severity == Severity.Error)
        {
            Log.LogError(
                subcategory: null,
                finding.Id,
                helpKeyword: null,
                file,
                line,
                column,
                endLineNumber: 0,
                endColumnNumber: 0,
                "{0}",
                finding.Message
            );
        }
        else
        {
            Log.LogWarning(
                subcategory: null,
                finding.Id,
                helpKeyword: null,
                file,
                line,
                column,
                endLineNumber: 0,
                endColumnNumber: 0,
                "{0}",
                finding.Message
            );
        }
    }

    private void Fail(string reason) =>
        LogFinding(
            new Finding(
                DiagnosticIds.InternalFailure,
                Severity.Error,
                SourceLocation.StartOf(Project),
                $"budgets could not be checked: {reason}"
            )
        );
}
