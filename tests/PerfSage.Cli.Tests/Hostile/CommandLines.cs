using System.CommandLine;
using System.CommandLine.Help;
using PerfSage.Reports.Presenters;

namespace PerfSage.Cli.Tests.Hostile;

/// <summary>Command lines for all commands, options and formats that are registered, whatever they are.</summary>
internal sealed class CommandLines(HostileRepository repository)
{
    private const string Format = "--format";
    private const string Budgets = "--budgets";

    // These allow no models, or stop before anything is judged.
    private static readonly string[] Alone = [Budgets, "--predictions", "--predictor", "--project", "--max-energy-mj"];

    private readonly HostileArguments arguments = new(repository);

    /// <summary>With those that are below others, after the name of those.</summary>
    public static IEnumerable<string> Commands => Below(PerfSageApp.Root()).Select(c => c.Name);

    /// <returns>Each to be made when it is its turn, since outputs have a place of their own.</returns>
    public IEnumerable<Func<string[]>> Of(string path)
    {
        var command = Below(PerfSageApp.Root()).Single(c => c.Name == path).Command;
        var name = path.Split(' ');
        var options = command.Options.Where(o => o is not HelpOption && o.Name != Format).ToArray();
        var always = options.Where(o => o.Required || o.Name == "--no-cache" || (o.Name == Budgets && IsWithoutModels(command))).ToArray();
        var others = options.Except(always).ToArray();
        var files = options.Where(o => o.Name is "--predictions" or "--out").ToArray();
        foreach (var format in Formats(command))
        {
            yield return () => Line(repository.HeadModel);
            foreach (var option in others)
            {
                yield return () => Line(repository.HeadModel, option);
            }

            yield return () => Line(repository.HeadModel, [.. others.Where(o => HostileArguments.IsKnown(o) && !Alone.Contains(o.Name))]);
            yield return () => [.. Line(repository.HeadModel), "--device", HostileText.Subject];
            yield return () => Line(repository.Broken);
            yield return () => Line(repository.Missing);
            yield return () => [.. name, .. format, Budgets, repository.BudgetsFile, .. arguments.Of(files)];
            yield return () => [.. name, .. format, Budgets, repository.WrongBudgetsFile, .. arguments.Of(files)];
            yield return () => [.. name, .. format, Budgets, repository.Missing, .. arguments.Of(files)];

            string[] Line(string model, params Option[] chosen) =>
                [.. name, .. format, .. arguments.Of(command, model), .. arguments.Of(always), .. arguments.Of(chosen)];
        }

        yield return () => [.. name, "--help"];
        yield return () => [.. name, "--" + HostileText.Operator];
        yield return () => [.. name, Format, HostileText.Subject];
    }

    private static IEnumerable<(string Name, Command Command)> Below(Command command) =>
        command.Subcommands.SelectMany(sub => Below(sub).Select(s => (Name: $"{sub.Name} {s.Name}", s.Command)).Prepend((sub.Name, sub)));

    private static bool IsWithoutModels(Command command) => command.Arguments.Count == 0;

    private static string[][] Formats(Command command)
    {
        string[] none = [];
        return command.Options.Any(o => o.Name == Format) ? [.. PresenterList.All.Select(p => new[] { Format, p.Name })] : [none];
    }
}
