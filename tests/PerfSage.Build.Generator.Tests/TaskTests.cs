extern alias Tasks;

using System.Collections;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PerfSage.Contracts.Text;
using Tasks::PerfSage.Build.Tasks;

namespace PerfSage.Build.Generator.Tests;

public sealed class TaskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfsage tests ").FullName;
    private readonly Engine engine = new();
    private readonly Executor executor = new();

    private string Predictions => Path.Combine(folder, "predictions.txt");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_tool_gets_both_paths_as_one_argument_each()
    {
        executor.Answers = true;
        Assert.True(Run());
        Assert.Equal(
            $"exec \"{folder}/perfsage.dll\" predict --budgets \"{folder}/budgets.txt\" --predictions \"{executor.Answer}\"",
            executor.Arguments
        );
        Assert.Equal(
            ["PerfSage.LastBuild.g.cs", "perfsage.dll", "predictions.txt"],
            Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
        // Only dotnet build and its like set the variable; without it the host is whichever is found on the path.
        Assert.Equal(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? OnPath("dotnet"), executor.Host);
        Assert.Empty(engine.Errors);
    }

    [Fact]
    public void Its_lines_become_errors_with_their_place()
    {
        executor.Lines =
        [
            "/a (1,2)/App.csproj(4,5): error PSB2001: 'x' cannot be read: {0} (3,4)",
            "note",
            "/a/App.csproj(6,5): warning PSB2003: far away",
        ];
        executor.Answers = true;
        Assert.False(Run());
        var error = Assert.Single(engine.Errors);
        Assert.Equal(
            ("PSB2001", "/a (1,2)/App.csproj", 4, 5, "'x' cannot be read: {0} (3,4)"),
            (error.Code, error.File, error.LineNumber, error.ColumnNumber, error.Message)
        );
        Assert.Equal("PSB2003", Assert.Single(engine.Warnings).Code);
        Assert.False(File.Exists(Predictions), "predictions beside an error would be taken for an answer");
    }

    [Fact]
    public void What_it_prints_is_no_command_to_who_shows_the_log()
    {
        executor.Lines =
        [
            "/\u202eApp.csproj(4,5): error PSB2001: '\u001b[31m ##vso[task.complete]' cannot be read",
            "::add-mask::e",
            "\u202e##[error]x",
        ];
        Assert.False(Run());
        string[] shown = [.. engine.Errors.SelectMany(e => new[] { e.File, e.Message! }), .. engine.Messages.Select(m => m.Message!)];
        Assert.Contains(@"\u003A:add-mask::e", shown);
        Assert.Contains(@"\u202E#\u0023[error]x", shown);
        Assert.Contains(@"/\u202EApp.csproj", shown);
        Assert.Contains(@"'\u001B[31m #\u0023vso[task.complete]' cannot be read", shown);
    }

    [Theory]
    [InlineData(134)]
    [InlineData(0)]
    public void A_tool_that_answers_nothing_is_one_error(int exitCode)
    {
        File.WriteAllText(Predictions, "of an earlier build");
        executor.ExitCode = exitCode;
        executor.Lines = ["Unhandled exception. Boom.", "   at Stack.Trace()"];
        Assert.False(Run());
        var error = Assert.Single(engine.Errors);
        Assert.Equal("PSB9001", error.Code);
        Assert.Contains("Boom", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Stack.Trace", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Predictions));
    }

    [Fact]
    public void A_tool_that_fails_after_it_answered_has_not_answered()
    {
        executor.ExitCode = 2;
        executor.Answers = true;
        Assert.False(Run());
        Assert.Equal("PSB9001", Assert.Single(engine.Errors).Code);
        Assert.False(File.Exists(Predictions));
    }

    [Fact]
    public void While_it_runs_a_second_build_has_the_predictions_of_before_and_may_put_its_own_there()
    {
        File.WriteAllText(Predictions, "of an earlier build");
        executor.Answers = true;
        executor.Meanwhile = () =>
        {
            Assert.Equal("of an earlier build", File.ReadAllText(Predictions));
            executor.Meanwhile = null;
            var first = executor.Answer;
            Assert.True(Run());
            Assert.NotEqual(first, executor.Answer);
            Assert.Equal("answer", File.ReadAllText(Predictions));
        };
        Assert.True(Run());
        Assert.Equal("answer", File.ReadAllText(Predictions));
        Assert.Empty(engine.Errors);
    }

    [Fact]
    public void An_answer_to_the_same_question_is_not_asked_for_again()
    {
        File.WriteAllText(Question, "question");
        Assert.True(RunSealed());
        executor.Meanwhile = () => Assert.Fail("asked again");
        Assert.True(Run());
    }

    [Fact]
    public void An_answer_to_another_question_or_one_that_someone_changed_is_no_answer()
    {
        File.WriteAllText(Question, "question");
        Assert.True(RunSealed());
        var asked = 0;
        executor.Meanwhile = () => asked++;
        var whole = File.ReadAllText(Predictions);
        File.WriteAllText(Predictions, whole.Replace("latency=1", "latency=0", StringComparison.Ordinal));
        Assert.True(Run());
        Assert.Equal((1, whole), (asked, File.ReadAllText(Predictions)));
        File.WriteAllText(Question, "another question");
        // Older than the answer: what a restored file is, or a clock that was set.
        File.SetLastWriteTimeUtc(Question, DateTime.UtcNow.AddYears(-1));
        Assert.True(Run());
        Assert.Equal(2, asked);
    }

    [Fact]
    public void What_a_revision_names_is_asked_for_each_time()
    {
        File.WriteAllText(Question, "question");
        Assert.True(RunSealed());
        var (task, asked) = (Task(withTool: true), 0);
        task.Always = true;
        executor.Meanwhile = () => asked++;
        Assert.True(task.Execute());
        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_new_answer_is_newer_than_what_was_compiled_of_the_old_one()
    {
        var compiled = Path.Combine(folder, "App.dll");
        File.WriteAllText(compiled, "");
        File.SetLastWriteTimeUtc(compiled, DateTime.UtcNow.AddDays(1));
        var task = Task(withTool: true);
        task.Compiled = [new TaskItem(compiled), new TaskItem(Path.Combine(folder, "not there.dll"))];
        executor.Answers = true;
        Assert.True(task.Execute());
        Assert.True(File.GetLastWriteTimeUtc(Predictions) > File.GetLastWriteTimeUtc(compiled));
    }

    [Fact]
    public void Editors_are_told_of_each_answer_and_of_no_answer_and_of_nothing_twice()
    {
        File.WriteAllText(Question, "question");
        Assert.True(RunSealed());
        Assert.Equal(("question", File.ReadAllText(Predictions)), Told());
        File.SetLastWriteTimeUtc(Note, DateTime.UnixEpoch);
        Assert.True(Run());
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Note));
        File.Delete(Note);
        Assert.True(Run());
        Assert.Equal(("question", File.ReadAllText(Predictions)), Told());
        File.WriteAllText(Question, "another question");
        executor.Answers = false;
        Assert.False(Run());
        Assert.Equal(("another question", null), Told());
    }

    [Fact]
    public void A_missing_tool_is_said_to_be_missing()
    {
        Assert.False(Task(withTool: false).Execute());
        Assert.Contains("perfsage.dll", Assert.Single(engine.Errors).Message, StringComparison.Ordinal);
    }

    private static string OnPath(string name) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .First(File.Exists);

    private string Note => Path.Combine(folder, LastBuildText.FileName);

    private (string? Budgets, string? Predictions) Told() => LastBuildText.Read(File.ReadAllText(Note));

    private string Question => Path.Combine(folder, "budgets.txt");

    private bool RunSealed()
    {
        executor.Answers = true;
        executor.Says = SealedText.Seal($"header\nbudgets={Fingerprint.Of(File.ReadAllText(Question))}\nlatency=1\n");
        return Run();
    }

    private bool Run() => Task(withTool: true).Execute();

    private PerfSagePredict Task(bool withTool)
    {
        var tool = Path.Combine(folder, "perfsage.dll");
        if (withTool)
        {
            File.WriteAllText(tool, "");
        }

        return new PerfSagePredict
        {
            BuildEngine = engine,
            Executor = executor,
            Budgets = Path.Combine(folder, "budgets.txt"),
            Predictions = Predictions,
            Tool = tool,
            Project = Path.Combine(folder, "App.csproj"),
        };
    }

    private sealed class Executor : IToolExecutor
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

    private sealed class Engine : IBuildEngine
    {
        public List<BuildErrorEventArgs> Errors { get; } = [];

        public List<BuildWarningEventArgs> Warnings { get; } = [];

        public List<BuildMessageEventArgs> Messages { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(
            string projectFileName,
            string[] targetNames,
            IDictionary globalProperties,
            IDictionary targetOutputs
        ) => false;

        public void LogCustomEvent(CustomBuildEventArgs e) { }

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

        public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e);

        public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(e);
    }
}
