using System.CommandLine;
using PerfSage.Gate;
using PerfSage.Gate.Measurements.Plans;
using PerfSage.Zoo.Schema;

namespace PerfSage.Cli.Options;

/// <summary>What <c>measure plan</c> can be told.</summary>
internal sealed class PlanOptions
{
    private const int UsualCount = 30;
    private const string UsualBase = "pixel4-cpu";

    private static readonly Dictionary<string, TensorType> Precisions = new(StringComparer.Ordinal)
    {
        ["int8"] = TensorType.Int8,
        ["float32"] = TensorType.Float32,
    };

    private readonly Option<int> count = new("--count")
    {
        Description = "How many models. The first ten say most.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualCount,
    };

    private readonly Option<string> origin = new("--base")
    {
        Description = "Device id or alias: the known device that is most like the one to measure.",
        HelpName = "DEVICE",
        DefaultValueFactory = _ => UsualBase,
    };

    private readonly Option<string> precision = new("--precision")
    {
        Description = "Of the models: int8 or float32. A device's times of both are not to be mixed.",
        DefaultValueFactory = _ => "int8",
    };

    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "Of the random models.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> output = new("--out", "-o")
    {
        Description = "The folder to write.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> force = new("--force") { Description = "Replace a plan that is there." };

    private readonly Option<string?> predictor = CommonOptions.Predictor();

    public PlanOptions() => precision.AcceptOnlyFromAmong([.. Precisions.Keys]);

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[count, origin, precision, seed, output, force, predictor])
        {
            command.Add(option);
        }
    }

    public string? Predictor(ParseResult result) => result.GetValue(predictor);

    public string Output(ParseResult result) => result.GetRequiredValue(output);

    public bool IsForced(ParseResult result) => result.GetValue(force);

    /// <exception cref="BadInputException">The base is unknown, or a number is wrong.</exception>
    public PlanRequest Request(ParseResult result)
    {
        var models = result.GetValue(count);
        if (models is < 1 or > MeasurementPlan.MostModels)
        {
            throw new BadInputException($"--count is not between 1 and {MeasurementPlan.MostModels}");
        }

        var (catalog, ids) = DeviceNames.Resolve([result.GetRequiredValue(origin)]);
        var name = ids.Length == 1 ? ids[0] : throw new BadInputException("measure plan needs one --base");
        return new PlanRequest(catalog, catalog.Find(name)!, models, Precisions[result.GetRequiredValue(precision)], result.GetValue(seed));
    }
}
