using PerfSage.Core.Devices.Processor.Kernels;

namespace PerfSage.Core.Devices.Processor;

/// <summary>The rates of a unit's kernels in one precision.</summary>
internal sealed record PrecisionTable(Precision Precision, RateTable Rates);
