using System.CommandLine;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate;

namespace PerfSage.Cli.Options;

/// <summary>What a model's file leaves open: options named like the metadata of <c>PerfBudget</c>, in kebab case.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> inputShape = new("--input-shape")
    {
        Description = "Shape of the input where the file leaves dimensions open, e.g. 1x224x224x3; of several: a=1x128;b=1x128.",
        HelpName = "SHAPE",
    };

    private readonly Option<string?> signature = new("--signature")
    {
        Description = "The signature that the app runs, where the model has several.",
        HelpName = "NAME",
    };

    private readonly Option<string?> tripCount = new("--trip-count")
    {
        Description = "How often the model's loops run in one inference.",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(inputShape);
        command.Options.Add(signature);
        command.Options.Add(tripCount);
    }

    /// <exception cref="BadInputException">The number of trips is none.</exception>
    public ModelReading Read(ParseResult result)
    {
        var trips =
            result.GetValue(tripCount) is not { Length: > 0 } text ? (long?)null
            : ModelReading.TryReadTripCount(text, out var count) ? count
            : throw new BadInputException($"--trip-count {text} is not a whole number, such as 100");
        return new ModelReading(result.GetValue(inputShape)?.Trim() ?? "", result.GetValue(signature)?.Trim() ?? "", trips);
    }
}
