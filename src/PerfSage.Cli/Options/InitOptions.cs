using System.CommandLine;
using PerfSage.Gate;
using PerfSage.Gate.Setup;

namespace PerfSage.Cli.Options;

/// <summary>What <c>init</c> can be told.</summary>
internal sealed class InitOptions
{
    private const double UsualHeadroomPercent = 15;
    private const double MostHeadroomPercent = 1000;

    private readonly Argument<string> folder = new("DIR")
    {
        Description = "A folder of the repository; the current one if left out.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string[]> devices = CommonOptions.Devices("Proposed if left out.");

    private readonly Option<double> headroom = new("--headroom")
    {
        Description = "By how many percent limits are above the upper ends of today's predictions.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => UsualHeadroomPercent,
    };

    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Write without asking." };

    private readonly Option<bool> noCi = new("--no-ci") { Description = "Write no file for a CI service." };

    private readonly Option<string?> predictor = CommonOptions.Predictor();

    public void AddTo(Command command)
    {
        command.Add(folder);
        foreach (var option in (Option[])[devices, headroom, yes, noCi, predictor])
        {
            command.Add(option);
        }
    }

    public string? Predictor(ParseResult result) => result.GetValue(predictor);

    public bool IsAgreed(ParseResult result) => result.GetValue(yes);

    /// <exception cref="BadInputException">An option is wrong.</exception>
    public SetupRequest Read(ParseResult result)
    {
        var percent = result.GetValue(headroom);
        if (!(percent >= 0 && percent <= MostHeadroomPercent))
        {
            throw new BadInputException($"--headroom is not between 0 and {MostHeadroomPercent}");
        }

        var (catalog, names) = DeviceNames.ReadFiles(result.GetValue(devices) ?? []);
        return new SetupRequest(
            result.GetRequiredValue(folder),
            [.. names.Select(Known).Distinct(StringComparer.Ordinal)],
            catalog,
            percent,
            !result.GetValue(noCi),
            DateOnly.FromDateTime(DateTime.UtcNow)
        );

        string Known(string name) =>
            catalog.Known.Resolve(name) is null ? throw new BadInputException(catalog.Known.Unknown(name).Message)
            // Builds know such a device only by an item of the project.
            : Core.Devices.Catalog.DeviceCatalog.Builtin.Known.Resolve(name) is null
                ? throw new BadInputException(
                    $"--device '{name}' is a device file's: projects need a PerfDevice item for it, which init does not write"
                )
            : name;
    }
}
