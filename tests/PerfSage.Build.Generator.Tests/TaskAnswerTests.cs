using Microsoft.Build.Utilities;
using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Tests;

/// <summary>When an answer of an earlier build is one, and who is told of a new one.</summary>
public sealed class TaskAnswerTests : TaskTest
{
    [Fact]
    public void While_it_runs_a_second_build_has_the_predictions_of_before_and_may_put_its_own_there()
    {
        File.WriteAllText(Predictions, "of an earlier build");
        Tool.Answers = true;
        Tool.Meanwhile = () =>
        {
            Assert.Equal("of an earlier build", File.ReadAllText(Predictions));
            Tool.Meanwhile = null;
            var first = Tool.Answer;
            Assert.True(Run());
            Assert.NotEqual(first, Tool.Answer);
            Assert.Equal("answer", File.ReadAllText(Predictions));
        };
        Assert.True(Run());
        Assert.Equal("answer", File.ReadAllText(Predictions));
        Assert.Empty(Engine.Errors);
    }

    [Fact]
    public void An_answer_to_the_same_question_is_not_asked_for_again()
    {
        File.WriteAllText(Question, "question");
        Assert.True(RunSealed());
        Tool.Meanwhile = () => Assert.Fail("asked again");
        Assert.True(Run());
    }

    [Fact]
    public void An_answer_to_another_question_or_one_that_someone_changed_is_no_answer()
    {
        File.WriteAllText(Question, "question");
        Assert.True(RunSealed());
        var asked = 0;
        Tool.Meanwhile = () => asked++;
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
        Tool.Meanwhile = () => asked++;
        Assert.True(task.Execute());
        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_new_answer_is_newer_than_what_was_compiled_of_the_old_one()
    {
        var compiled = Path.Combine(Folder, "App.dll");
        File.WriteAllText(compiled, "");
        File.SetLastWriteTimeUtc(compiled, DateTime.UtcNow.AddDays(1));
        var task = Task(withTool: true);
        task.Compiled = [new TaskItem(compiled), new TaskItem(Path.Combine(Folder, "not there.dll"))];
        Tool.Answers = true;
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
        Tool.Answers = false;
        Assert.False(Run());
        Assert.Equal(("another question", null), Told());
    }

    private string Note => Path.Combine(Folder, LastBuildText.FileName);

    private (string? Budgets, string? Predictions) Told() => LastBuildText.Read(File.ReadAllText(Note));

    private bool RunSealed()
    {
        Tool.Answers = true;
        Tool.Says = SealedText.Seal($"header\nbudgets={Fingerprint.Of(File.ReadAllText(Question))}\nlatency=1\n");
        return Run();
    }
}
