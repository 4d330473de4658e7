namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>What a kernel takes on a unit for each thing that it has to do; what is 0 does not show in its measured times.</summary>
/// <param name="CallUs">Microseconds of a call, whatever the size.</param>
/// <param name="PsPerMac">Picoseconds of a multiply-accumulate.</param>
/// <param name="PsPerInput">Of an element that it reads; likewise of one that it writes, and of a weight.</param>
/// <param name="PsPerPatch">Of an element that is copied for a filter to see all that it multiplies side by side.</param>
/// <param name="NsPerDepth">Nanoseconds of each multiply-accumulate of one output, however many outputs there are.</param>
internal sealed record Rates(
    double CallUs,
    double PsPerMac,
    double PsPerInput,
    double PsPerOutput,
    double PsPerWeight,
    double PsPerPatch,
    double NsPerDepth
)
{
    private const double MsPerUs = 1e-3;
    private const double MsPerNs = 1e-6;
    private const double MsPerPs = 1e-9;

    public bool IsFree => CallUs + PsPerMac + PsPerInput + PsPerOutput + PsPerWeight + PsPerPatch + NsPerDepth <= 0;

    public KernelTime Of(KernelWork work) =>
        new(
            CallUs * MsPerUs,
            PsPerMac * work.Macs * MsPerPs,
            PsPerInput * work.Inputs * MsPerPs,
            PsPerOutput * work.Outputs * MsPerPs,
            PsPerWeight * work.Weights * MsPerPs,
            PsPerPatch * work.Patches * MsPerPs,
            NsPerDepth * work.Depth * MsPerNs
        );
}
