using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Fuzz.Probing;

/// <summary>What became of an input.</summary>
/// <param name="Input">Null if it was refused.</param>
/// <param name="Finding">Null if all is well.</param>
internal sealed record ProbeResult(ModelInput? Input, Finding? Finding, TimeSpan Time, long AllocatedBytes);
