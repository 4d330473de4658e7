using System.CommandLine.Parsing;
using PerfSage.Cli;
using PerfSage.Reports.Printing;
using PerfSage.Zoo.Commands;

namespace PerfSage.Docs.Tests.Examples;

/// <summary>The folder in which the commands of one example run.</summary>
internal sealed class Scene(string folder, BuildBatch builds)
{
    private readonly SceneRepository repository = new(folder);
    private readonly SceneProject project = new(folder);
    private readonly ShownText shown = new(folder);

    /// <returns>What the command prints, to be asked for when all examples have run theirs.</returns>
    /// <exception cref="InvalidOperationException">It is unknown, or failed where only its success makes sense.</exception>
    public Func<string> Run(string command)
    {
        var name = command.Split(' ', 2)[0];
        var rest = command[name.Length..].TrimStart();
        var words = CommandLineParser.SplitCommandLine(rest).ToArray();
        if (name == "dotnet" && words is ["build", ..])
        {
            var build = builds.Add(project, words[1..]);
            return () => shown.In(build());
        }

        if (name == "hover")
        {
            return () => shown.In(ConstantComments.Summary(rest, Compilation.Of(project).Generated));
        }

        var output = name switch
        {
            "cat" => File.ReadAllText(Path.Combine(folder, rest)),
            "commit" => repository.Commit(day: words[0], subject: string.Join(' ', words[1..])),
            "git" => repository.Git(words),
            "perfsage" => InFolder(() => Perfsage(words)),
            "project" => project.Add(rest),
            "sample" => project.CopySample(rest),
            "target" => project.AddTarget(rest),
            "write" => Write(rest),
            "zoo" => InFolder(() => Zoo(words) ? "" : throw Failure(command)),
            _ => throw Failure(command),
        };
        return () => shown.In(output);
    }

    /// <param name="code">Names constants of the project that was built.</param>
    public string Constants(string code) => ConstantComments.In(code, Compilation.Of(project).Generated);

    private static string Perfsage(string[] words)
    {
        using var output = new StringWriter();
        var log = new LogWriter(output);
        PerfSageApp.Run(words, log, log);
        return output.ToString();
    }

    private static bool Zoo(string[] words)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(words[Array.IndexOf(words, "--out") + 1]))!);
        return ZooCommand.Create().Parse(words).Invoke() == 0;
    }

    private static InvalidOperationException Failure(string command) => new($"'{command}' is unknown or failed");

    /// <param name="rest">Path of the file, then its lines.</param>
    private string Write(string rest)
    {
        // After the bar and a space.
        var lines = rest.Split('\n').Select((line, i) => i > 0 && line.StartsWith(' ') ? line[1..] : line).ToArray();
        var file = Path.Combine(folder, lines[0]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, string.Join('\n', [.. lines[1..], ""]));
        return "";
    }

    private string InFolder(Func<string> run)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder;
        try
        {
            return run();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}
