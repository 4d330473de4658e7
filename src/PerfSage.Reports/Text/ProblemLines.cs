using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Reports.Printing;

namespace PerfSage.Reports.Text;

/// <summary>Problems one to a line, in the form that MSBuild puts into the error list.</summary>
internal static class ProblemLines
{
    /// <returns>Whether any of them is an error.</returns>
    public static bool Write(IReadOnlyCollection<Finding> problems, LogWriter output)
    {
        foreach (var line in problems.Select(CanonicalLine.Format).Distinct(StringComparer.Ordinal))
        {
            output.WriteLine(line);
        }

        return problems.Any(p => p.Severity == Severity.Error);
    }
}
