using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>A way in which a runtime computes operators: those of one kernel cost about the same for a unit of work.</summary>
/// <param name="Id">In device files, e.g. <c>depthwise-3x3</c>.</param>
/// <param name="Relative">Id of the kernel whose rates serve where nobody measured this one; null where there is none.</param>
/// <param name="Takes">Whether it computes the operator; the first one in <see cref="KernelList"/> that does is the operator's.</param>
internal sealed record Kernel(string Id, string? Relative, Func<OperatorInfo, bool> Takes)
{
    /// <summary>Whether a unit's rates must have it, because it stands for all others.</summary>
    public bool IsRequired { get; init; }

    /// <summary>In a sentence, e.g. <c>depthwise 3x3</c>.</summary>
    public string Words => Id.Replace('-', ' ');
}
