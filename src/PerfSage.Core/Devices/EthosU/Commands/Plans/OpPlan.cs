using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Plans;

/// <summary>How a schedule runs one operation.</summary>
/// <param name="Index">Its position in the order of execution.</param>
/// <param name="Input">The part of its primary operand that a stripe needs.</param>
/// <param name="Stripe">The part of its output that it computes at a time.</param>
/// <param name="Cycles">Of all of it, with feature maps where they are without staging.</param>
/// <param name="Access">Of all of it.</param>
internal sealed record OpPlan(
    int Index,
    NpuOperation Operation,
    NpuBlock Block,
    Volume Input,
    Volume Stripe,
    double Cycles,
    ElementAccess Access
)
{
    /// <summary>Position of the last operation of its cascade; 0 outside cascades.</summary>
    public int Cascade { get; init; }

    /// <summary>Whether it is the first of its cascade.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether its output takes the place of the rolling buffer that it reads.</summary>
    public bool ReusesBuffer { get; init; }

    public int Time { get; set; }

    /// <summary>Of an operation with weights.</summary>
    public OpEstimate Estimate { get; init; }

    public WeightBuffer? Buffer { get; init; }

    /// <summary>Of weights that are in the SRAM while it runs, without a buffer that makes it faster.</summary>
    public double HeldWeightBytes { get; init; }

    /// <summary>Cycles in which the next operation's weights can be fetched.</summary>
    public double SlackCycles { get; init; }

    /// <summary>Bytes of SRAM that the next operation's weights can use meanwhile.</summary>
    public double SlackBytes { get; init; }

    public bool ReadsRollingBuffer => Cascade != 0 && !IsFirst;
}
