using static System.FormattableString;
using Kws = KeywordSpotting.PerfBudgets.Kws;
using Npu = KeywordSpotting.PerfBudgets.Kws.Npu;

// Constants of the build: they can be default values, attribute arguments or, as here, parts of other constants.
const double WindowMs = 20;
const double ShareOfWindow = Npu.PredictedLatencyMs / WindowMs;

var latency = Invariant($"{Npu.PredictedLatencyLowerMs} to {Npu.PredictedLatencyUpperMs}");
var memory = Invariant($"{Npu.PredictedPeakMemoryLowerKiB} to {Npu.PredictedPeakMemoryUpperKiB}");
Console.WriteLine(Invariant($"{Kws.FileName} ({Kws.FileKiB:0.0} KiB) on {Npu.Device}"));
Console.WriteLine(Invariant($"  latency      {Npu.PredictedLatencyMs} ms ({latency}), budget {Npu.MaxLatencyMs} ms"));
Console.WriteLine(Invariant($"  peak memory  {Npu.PredictedPeakMemoryKiB} KiB ({memory}), budget {Npu.MaxMemoryKiB} KiB"));
Console.WriteLine(Invariant($"  one inference takes {ShareOfWindow:P2} of a {WindowMs} ms window of audio"));
