namespace PerfSage.Gate.Projects;

/// <summary>Whether a project can have budgets, by its evaluation: wherever its package and its items come from.</summary>
internal static class ProjectNeed
{
    private const string Package = "PerfSage.Build";

    // Set by the package, once the project was restored.
    private const string Marker = "_PerfSagePackage";

    private static readonly string[] References = ["PackageReference", "GlobalPackageReference"];

    /// <exception cref="BadInputException">The project cannot be evaluated, so that nobody knows.</exception>
    public static bool Of(string project)
    {
        var outer = Evaluate(project);
        // What is said for one framework alone is not there without one.
        return Needs(outer)
            || ProjectBudgets.Frameworks(outer).Any(framework => Needs(Evaluate(project, $"-p:TargetFramework={framework}")));
    }

    private static bool Needs(MSBuildAnswer answer) =>
        answer.Property(Marker).Length > 0
        || answer.Items("PerfBudget").Any()
        || References.SelectMany(answer.Items).Contains(Package, StringComparer.OrdinalIgnoreCase);

    private static MSBuildAnswer Evaluate(string project, params string[] more)
    {
        var answer = MSBuild.Run(
            project,
            [
                $"-getProperty:{Marker}",
                $"-getProperty:{ProjectBudgets.FrameworksProperty}",
                .. References.Append("PerfBudget").Select(name => $"-getItem:{name}"),
                .. more,
            ]
        );
        return answer.Succeeded
            ? answer
            : throw new BadInputException(
                $"project '{project}' cannot be evaluated, so nobody knows whether it has budgets: {answer.Error}; "
                    + "name those that have any with --project"
            );
    }
}
