using System.Reflection;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;

namespace PerfSage.Build.Tasks.Elements;

/// <summary>The project that a task runs in, as MSBuild evaluated it: which files it imports, and what its conditions ask.</summary>
internal static class EvaluatedProject
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>
    /// MSBuild has it at hand but does not hand it out. Where it is not found by its name, as in a process that only runs tasks, the
    /// project is evaluated once more, which gives the same and takes a tenth of a second.
    /// </summary>
    /// <param name="project">Full path.</param>
    public static ProjectInstance Of(IBuildEngine engine, string project)
    {
        var entry = engine.GetType().GetField("_requestEntry", Members)?.GetValue(engine);
        var configuration = entry?.GetType().GetProperty("RequestConfiguration", Members)?.GetValue(entry);
        return configuration?.GetType().GetProperty("Project", Members)?.GetValue(configuration) as ProjectInstance
            ?? Evaluate(engine, project);
    }

    private static ProjectInstance Evaluate(IBuildEngine engine, string project)
    {
        var properties = ((IBuildEngine6)engine).GetGlobalProperties().ToDictionary(p => p.Key, p => p.Value);
        using var collection = new ProjectCollection();
        return new ProjectInstance(project, properties, toolsVersion: null, collection);
    }
}
