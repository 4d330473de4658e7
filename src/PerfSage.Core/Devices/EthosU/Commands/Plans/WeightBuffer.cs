namespace PerfSage.Core.Devices.EthosU.Commands.Plans;

/// <summary>How the weights of an operation are copied to the SRAM while it or the one before runs.</summary>
/// <param name="Depths">Output channel at which each slice begins, then the number of channels.</param>
/// <param name="Sizes">Bytes of the weights of each slice.</param>
/// <param name="Parts">Bytes of the one or two buffers that slices take turns in.</param>
/// <param name="IsPrefetched">Whether the first slice is fetched while the operation before runs.</param>
internal sealed record WeightBuffer(IReadOnlyList<int> Depths, IReadOnlyList<double> Sizes, IReadOnlyList<double> Parts, bool IsPrefetched)
{
    public double FirstBytes => Sizes[0];

    public double Bytes => Parts.Sum();

    /// <summary>Of the buffer that the last slice is in.</summary>
    public double LastPartBytes => Parts[(Sizes.Count - 1) % Parts.Count];
}
