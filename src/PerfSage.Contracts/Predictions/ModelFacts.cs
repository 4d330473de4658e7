using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>What is known of a model without any device.</summary>
/// <param name="Path">Full path, the same text as in the budget.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="FileBytes">Exact.</param>
/// <param name="Macs">Multiply-accumulates of one inference.</param>
internal sealed record ModelFacts(string Path, string Sha256, long FileBytes, long Macs, int Operators)
{
    public double FileKiB => FileBytes / 1024.0;
}
