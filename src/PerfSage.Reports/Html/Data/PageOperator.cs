using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Html.Data;

/// <summary>An operator of one version of a model on one device.</summary>
/// <param name="Tensor">Name of its first output, by which people find it in their training code.</param>
/// <param name="LiveKiB">
/// Activations that are alive while it runs, read from the graph; <see cref="OperatorContribution.MemoryKiB"/> is the prediction.
/// </param>
internal sealed record PageOperator(OperatorContribution Explained, string Tensor, double LiveKiB)
{
    public int Index => Explained.Index;

    public string Title => $"#{Explained.Index} {Explained.Name}";

    /// <summary>NaN where nothing is moved or multiplied: a roofline has no place for it.</summary>
    public double MacsPerByte => Explained is { Macs: > 0, Bytes: > 0 } ? Explained.Macs / (double)Explained.Bytes : double.NaN;

    /// <summary>Billions of MACs per second in the time that the operator contributes; NaN likewise.</summary>
    public double GMacsPerS => Explained is { Macs: > 0, LatencyMs: > 0 } ? Explained.Macs / (double)Explained.LatencyMs / 1e6 : double.NaN;
}
