extern alias Tasks;

using Tasks::PerfSage.Build.Tasks;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <summary>In the place of the predictor's process: prints and answers what a test says.</summary>
internal sealed class ScriptedTool : IToolExecutor
{
    public string? Host { get; private set; }

    public string? Arguments { get; private set; }

    public string[] Lines { get; set; } = [];

    public bool Answers { get; set; }

    public string Says { get; set; } = "answer";

    public Action? Meanwhile { get; set; }

    /// <summary>The file that it was asked to write.</summary>
    public string Answer { get; private set; } = "";

    public int ExitCode { get; set; }

    public int Execute(string host, string arguments, Action<string> onLine)
    {
        (Host, Arguments) = (host, arguments.Trim());
        var answer = Arguments[(Arguments.IndexOf("--predictions ", StringComparison.Ordinal) + "--predictions ".Length)..].Trim('"');
        Answer = answer;
        Array.ForEach(Lines, onLine);
        Meanwhile?.Invoke();
        if (Answers)
        {
            File.WriteAllText(answer, Says);
        }

        return ExitCode;
    }
}
