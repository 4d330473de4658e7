extern alias Tasks;

using Tasks::PerfSage.Build.Tasks;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <summary>A task in a folder of its own, with a tool that does what the test says.</summary>
public abstract class TaskTest : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("perfsage tests ").FullName;

    private protected RecordingEngine Engine { get; } = new();

    private protected ScriptedTool Tool { get; } = new();

    protected string Predictions => Path.Combine(Folder, "predictions.txt");

    protected string Question => Path.Combine(Folder, "budgets.txt");

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected bool Run() => Task(withTool: true).Execute();

    private protected PerfSagePredict Task(bool withTool)
    {
        var tool = Path.Combine(Folder, "perfsage.dll");
        if (withTool)
        {
            File.WriteAllText(tool, "");
        }

        return new PerfSagePredict
        {
            BuildEngine = Engine,
            Executor = Tool,
            Budgets = Question,
            Predictions = Predictions,
            Tool = tool,
            Project = Path.Combine(Folder, "App.csproj"),
        };
    }
}
