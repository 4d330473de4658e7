namespace PerfSage.BuildBenchmarks.Builds;

/// <summary>What builds took, round by round; what is compared was built one after the other.</summary>
/// <param name="projects">The first one is what the others are held against.</param>
internal sealed class BuildTimes(IReadOnlyList<BuildProject> projects)
{
    private readonly Dictionary<(Scenario, BuildProject), List<double>> times = [];
    private readonly Dictionary<(BuildProject, bool), List<double>> inTargets = projects
        .SelectMany(p => new[] { (p, false), (p, true) })
        .ToDictionary(key => key, _ => new List<double>());

    public IReadOnlyList<BuildProject> Others => [.. projects.Skip(1)];

    /// <summary>Median of the time in the package's targets where nothing changed.</summary>
    /// <param name="usesServer">Whether in a process that had built before.</param>
    public double TargetsMs(BuildProject project, bool usesServer) => Median.Of(inTargets[(project, usesServer)]);

    /// <summary>Median of what the baseline took.</summary>
    public double BaselineMs(Scenario scenario) => Median.Of(times[(scenario, projects[0])]);

    /// <summary>Median of the differences of pairs.</summary>
    public double AddedMs(Scenario scenario, BuildProject project) => Median.Of(Pairs(scenario, project).Select(p => p.Own - p.Baseline));

    /// <summary>Median of the ratios of pairs.</summary>
    public double Ratio(Scenario scenario, BuildProject project) => Median.Of(Pairs(scenario, project).Select(p => p.Own / p.Baseline));

    public void AddRound()
    {
        foreach (var scenario in Scenario.All)
        {
            foreach (var project in projects)
            {
                scenario.Prepare(project);
                Add(scenario, project, project.BuildMs());
            }
        }

        foreach (var project in Others)
        {
            inTargets[(project, false)].Add(project.TargetsMs(usesServer: false));
            // The first of these starts the process, or brings it the project.
            project.TargetsMs(usesServer: true);
            project.TargetsMs(usesServer: true);
            inTargets[(project, true)].Add(project.TargetsMs(usesServer: true));
        }
    }

    private void Add(Scenario scenario, BuildProject project, double ms)
    {
        if (!times.TryGetValue((scenario, project), out var list))
        {
            times[(scenario, project)] = list = [];
        }

        list.Add(ms);
    }

    private IEnumerable<(double Baseline, double Own)> Pairs(Scenario scenario, BuildProject project) =>
        times[(scenario, projects[0])].Zip(times[(scenario, project)]);
}
