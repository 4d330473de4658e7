using System.CommandLine;
using System.Globalization;
using PerfSage.Cli.Options;
using PerfSage.Gate.Measurements.Plans;
using PerfSage.Gate.Text;

namespace PerfSage.Cli.Commands;

internal static class MeasureCommand
{
    public static Command Create() =>
        new("measure", "Helps to measure a device that nobody has measured; 'perfsage calibrate' then makes a device file of it.")
        {
            Plan(),
        };

    private static Command Plan()
    {
        var options = new PlanOptions();
        var command = new Command(
            "plan",
            "Writes models that are worth measuring, the most informative first, and scripts that measure them."
        );
        options.AddTo(command);
        command.SetAction(result =>
        {
            var (request, folder) = (options.Request(result), options.Output(result));
            var models = MeasurementPlan.Choose(request, options.Predictor(result));
            PlanFolder.Write(folder, request, models, options.IsForced(result));
            var total = models.Sum(m => m.BaseMs).ToString("0", CultureInfo.InvariantCulture);
            result
                .Output()
                .WriteLine(
                    $"Wrote {Plural.Of(models.Count, "model")} to '{folder}', which take about {total} ms on {request.Base.Id} altogether."
                );
            result
                .Output()
                .WriteLine($"Measure them with one of the scripts, or fill in '{PlanFolder.Table}'; then run 'perfsage calibrate'.");
            return (int)ExitCode.Pass;
        });
        return command;
    }
}
