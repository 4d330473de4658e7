using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <summary>
/// An editor runs the generator at every key stroke: nothing may be computed again, and nothing may keep a compilation alive.
/// </summary>
internal static class CachingAssert
{
    private static readonly string[] Steps = typeof(TrackingNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (string)f.GetRawConstantValue()!)
        .ToArray();

    public static void AllCached(GeneratorDriverRunResult result)
    {
        var run = result.Results.Single();
        Assert.All(Steps, name => Assert.All(Reasons(run.TrackedSteps[name]), IsUnchanged));
        Assert.All(run.TrackedOutputSteps.Values, steps => Assert.All(Reasons(steps), IsUnchanged));
    }

    public static void HoldsNoCompilerObjects(GeneratorDriverRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var output in Steps.SelectMany(name => result.Results.Single().TrackedSteps[name]).SelectMany(s => s.Outputs))
        {
            Visit(output.Value, seen);
        }
    }

    public static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(s => s.Outputs).Select(o => o.Reason);

    private static void IsUnchanged(IncrementalStepRunReason reason) =>
        Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged });

    private static void Visit(object? node, HashSet<object> seen)
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum || !seen.Add(node))
        {
            return;
        }

        Assert.False(
            node is ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or Location or AdditionalText,
            $"a step's output holds a {node.GetType()}"
        );
        foreach (var item in node as IEnumerable ?? Array.Empty<object>())
        {
            Visit(item, seen);
        }

        foreach (var field in node.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Visit(field.GetValue(node), seen);
        }
    }
}
