using System.CommandLine;
using System.Globalization;
using PerfSage.Dataset.CommandLine;

namespace PerfSage.Dataset.Verify;

internal static class VerifyCommand
{
    // Of the figures, those that a definition leaves open (scalar parameters, tensors that nothing reads) agree a little less often.
    private const double DefaultAgreementPercent = 98;

    public static Command Create()
    {
        var data = DataOption.Create();
        var least = new Option<double>("--min-agreement-percent")
        {
            Description = "Exit 1 if a figure agrees in fewer graphs.",
            DefaultValueFactory = _ => DefaultAgreementPercent,
        };
        var command = new Command("verify", "Compares MACs, parameters and activations of every graph with its labels.") { data, least };
        command.SetAction(result =>
        {
            var checks = DatasetVerifier.Verify(result.GetRequiredValue(data).FullName);
            foreach (var check in checks)
            {
                Print(result.InvocationConfiguration.Output, check);
            }

            var holds = checks.All(c => c.Total > 0 && c.AgreementPercent >= result.GetValue(least));
            return (int)(holds ? ExitCode.Pass : ExitCode.CheckFailed);
        });
        return command;
    }

    private static void Print(TextWriter output, ColumnAgreement check)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{check.Column}: {check.Equal} of {check.Total} graphs agree exactly ({check.AgreementPercent:0.0} %)"
            )
        );
        if (check.Example is not null)
        {
            output.WriteLine($"  first: {check.Example}");
            output.WriteLine($"  operators there: {string.Join(", ", check.Suspects.Take(8).Select(s => $"{s.Name} {s.Graphs}"))}");
        }
    }
}
