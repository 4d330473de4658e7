namespace PerfSage.Build.Tasks;

/// <summary>Starts the predictor; tests put another one in its place.</summary>
internal interface IToolExecutor
{
    /// <param name="onLine">Takes each line that the tool prints, of standard output and of standard error.</param>
    /// <returns>The exit code.</returns>
    int Execute(string host, string arguments, Action<string> onLine);
}
