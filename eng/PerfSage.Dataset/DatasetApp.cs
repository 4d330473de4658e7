using System.CommandLine;
using PerfSage.Dataset.Accuracy;
using PerfSage.Dataset.Calibrate;
using PerfSage.Dataset.CommandLine;
using PerfSage.Dataset.Evaluate;
using PerfSage.Dataset.Export;
using PerfSage.Dataset.Measured;
using PerfSage.Dataset.Measured.Export;
using PerfSage.Dataset.Measured.Judging;
using PerfSage.Dataset.Measured.Transformers;
using PerfSage.Dataset.Measured.Twins;
using PerfSage.Dataset.Place;
using PerfSage.Dataset.Terms;
using PerfSage.Dataset.Verify;

namespace PerfSage.Dataset;

/// <summary>The command line as a function, so that tests run it without a process.</summary>
internal static class DatasetApp
{
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        try
        {
            var result = Root().Parse(args);
            if (result.Errors.Count > 0)
            {
                throw new InvalidDataException(string.Join(Environment.NewLine, result.Errors.Select(e => e.Message)));
            }

            return result.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception e)
        {
            // Data that cannot be read must not look like a check that ran; the maintainer who sees it needs the place.
            error.WriteLine(e is InvalidDataException ? e.Message : e.ToString());
            return (int)ExitCode.BadInput;
        }
    }

    private static RootCommand Root() =>
        new("Works on the labelled models that the predictor is trained on and judged by.")
        {
            ExportCommand.Create(),
            VerifyCommand.Create(),
            PlaceCommand.Create(),
            EvaluateCommand.Create(),
            TermsCommand.Create(),
            AccuracyCommand.Create(),
            MeasuredExportCommand.Create(),
            MeasuredCommand.Create(),
            TwinsCommand.Create(),
            TransformersCommand.Create(),
            MeasuredEvaluateCommand.Create(),
            CalibrateExperimentCommand.Create(),
        };
}
