using System.Globalization;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Devices.Processor.Units;

namespace PerfSage.Core.Devices.Processor;

/// <summary>A unit of a phone or a board with the runtime that it was measured with.</summary>
/// <param name="Runtime">Name and version, e.g. <c>TFLite 2.10</c>.</param>
/// <param name="Threads">That the runtime uses; of a CPU, one a core.</param>
/// <param name="ActiveWatts">What it draws above idle while it runs; 0 where nobody measured energy.</param>
/// <param name="Tables">Rates in each precision that was measured.</param>
/// <param name="Trust">
/// How much of what the network learned beyond the rates is applied, 0 to 1: as much as pays on models that it never saw. 0 for a unit that
/// training never saw.
/// </param>
/// <param name="Embedding">What training learned of the unit beside its rates; zeros for one that it never saw.</param>
internal sealed record ProcessorSystem(
    ProcessorUnit Unit,
    string Runtime,
    int Threads,
    double ActiveWatts,
    EquatableArray<PrecisionTable> Tables,
    double Trust,
    EquatableArray<double> Embedding
) : IDeviceSystem
{
    /// <summary>Nobody publishes peaks of these units that their kernels come near to: what is known are measured rates.</summary>
    public Roofs? Roofs => null;

    /// <summary>A delegate copies at its borders; of a CPU, the runtime's own kernels run all that there are.</summary>
    public HostLink HostLink => Unit == ProcessorUnit.Cpu ? HostLink.None : HostLink.Copies;

    public IReadOnlyList<SystemFact> Facts =>
        [
            new("unit", Unit.Name),
            new("runtime", Runtime),
            .. Unit == ProcessorUnit.Cpu
                ? [new SystemFact("threads", Threads.ToString(CultureInfo.InvariantCulture))]
                : Array.Empty<SystemFact>(),
        ];

    /// <returns>Null where the unit was not measured in it.</returns>
    public RateTable? Table(Precision precision) => Tables.FirstOrDefault(t => t.Precision == precision)?.Rates;
}
