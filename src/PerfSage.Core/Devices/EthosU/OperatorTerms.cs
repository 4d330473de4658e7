namespace PerfSage.Core.Devices.EthosU;

/// <summary>What the cost model says of one operator on one device: of all operations together that it becomes.</summary>
internal sealed record OperatorTerms
{
    /// <summary>Of an operator that the device computes nothing for: a view, or part of a neighbour, or on the host.</summary>
    public static OperatorTerms None { get; } = new();

    /// <summary>How many operations it becomes.</summary>
    public int Operations { get; init; }

    /// <summary>How long it takes: the largest of what the array and either memory need, summed over its operations.</summary>
    public double Cycles { get; init; }

    /// <summary>Of its arithmetic alone.</summary>
    public double RunCycles { get; init; }

    /// <summary>Of its arithmetic with what that waits for: weights and tables.</summary>
    public double NpuCycles { get; init; }

    /// <summary>Of its traffic with the SRAM.</summary>
    public double SramCycles { get; init; }

    /// <summary>Of its traffic with flash or DRAM.</summary>
    public double ExternalCycles { get; init; }

    public double SramBytes { get; init; }

    public double ExternalBytes { get; init; }

    /// <summary>Multiplications as the compiler counts them.</summary>
    public double Macs { get; init; }

    /// <summary>Compressed.</summary>
    public double WeightBytes { get; init; }

    /// <summary>In the SRAM while it runs.</summary>
    public double LiveBytes { get; init; }

    /// <summary>Which limit it meets first.</summary>
    public Bound Bound =>
        Operations == 0 ? Bound.Nothing
        : SramCycles > NpuCycles && SramCycles >= ExternalCycles ? Bound.FeatureMaps
        : ExternalCycles > NpuCycles || NpuCycles > 2 * RunCycles ? Bound.Weights
        : Bound.Compute;
}
