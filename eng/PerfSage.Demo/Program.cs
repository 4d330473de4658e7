using System.Text.RegularExpressions;
using PerfSage.Demo;

// From a clone to a passing and a failing build, with the package as users get it.
var feed = Repository.Path("artifacts", "feed");
var packages = Repository.Path("artifacts", "samples", "packages", "perfsage.build");

// An unpacked package of the same version would hide the one that is packed now.
foreach (var stale in new[] { feed, packages }.Where(Directory.Exists))
{
    Directory.Delete(stale, recursive: true);
}

Console.WriteLine("== Packing PerfSage.Build (the first time, this restores and builds everything)");
if (
    !Dotnet.Run(
        line => Console.WriteLine($"   {line}"),
        "pack",
        Repository.Path("src", "PerfSage.Build"),
        "-c",
        "Release",
        "-o",
        feed,
        "-v",
        "quiet",
        "-nologo"
    )
)
{
    return 1;
}

Console.WriteLine("\n== samples/KeywordSpotting: within budget");
if (!Dotnet.Run(Console.WriteLine, "run", "--project", Repository.Path("samples", "KeywordSpotting"), "-v", "quiet"))
{
    return 1;
}

Console.WriteLine("\n== samples/OverBudget: over budget, so its build must fail");
var errors = new HashSet<string>();
var succeeded = Dotnet.Run(
    line =>
    {
        if (line.Contains(": error ", StringComparison.Ordinal) && errors.Add(line))
        {
            Console.WriteLine(line);
        }
    },
    "build",
    Repository.Path("samples", "OverBudget"),
    "-v",
    "quiet",
    "-nologo"
);
var expected = errors.Count == 1 && Regex.IsMatch(errors.Single(), @"OverBudget\.csproj\(\d+,\d+\): error PSB1001: ");
Console.WriteLine(!succeeded && expected ? "\nBoth samples did what they should." : "\nOverBudget did not fail with PSB1001 alone.");
return !succeeded && expected ? 0 : 1;
