using System.CommandLine;
using PerfSage.Gate.Predictions;
using PerfSage.Reports.Presenters;

namespace PerfSage.Cli.Options;

/// <summary>Options that several commands share; names are those of the MSBuild metadata, in kebab case.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Models() =>
        new("MODEL") { Description = ".tflite files; a pattern such as models/*.tflite works as well.", Arity = ArgumentArity.ZeroOrMore };

    public static Argument<string> Model() => new("MODEL") { Description = "A .tflite file." };

    /// <param name="ifLeftOut">A sentence: what happens without it.</param>
    public static Option<string[]> Devices(string ifLeftOut) =>
        new("--device", "-d")
        {
            Description =
                "Device id or alias (see 'perfsage devices'), or a device file (.json); "
                + $"repeat it or separate with ';' for several. {ifLeftOut}",
            HelpName = "DEVICE",
        };

    public static Option<string> Device() =>
        new("--device", "-d")
        {
            Description = "Device id or alias (see 'perfsage devices'), or a device file (.json).",
            HelpName = "DEVICE",
            Required = true,
        };

    public static Option<double> Confidence() =>
        new("--confidence")
        {
            Description = "Of the intervals, between 0 and 1.",
            HelpName = "SHARE",
            DefaultValueFactory = _ => ConfidenceRange.Default,
        };

    public static Option<string> Format()
    {
        var names = PresenterList.All.Select(p => p.Name).ToArray();
        var option = new Option<string>("--format", "-f") { Description = "How to print the result.", DefaultValueFactory = _ => names[0] };
        return option.AcceptOnlyFromAmong(names);
    }

    /// <param name="format">Made by <see cref="Format"/>.</param>
    public static IPresenter Presenter(this ParseResult result, Option<string> format) =>
        PresenterList.Named(result.GetRequiredValue(format));

    public static Option<string?> Predictor() =>
        new("--predictor") { Description = "Another predictor than the one that comes with the tool.", HelpName = "ONNX" };
}
