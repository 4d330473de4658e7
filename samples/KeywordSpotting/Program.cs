using Kws = KeywordSpotting.PerfBudgets.Kws;

// Constants of the build: they can be default values, attribute arguments or, as here, parts of other constants.
const double WindowMs = 20;
const double ShareOfWindow = Kws.Npu.PredictedLatencyMs / WindowMs;

Console.WriteLine(FormattableString.Invariant($"{Kws.FileName} ({Kws.FileKiB:0.0} KiB) on {Kws.Npu.Device}"));
Console.WriteLine(
    FormattableString.Invariant(
        $"  latency      {Kws.Npu.PredictedLatencyMs} ms ({Kws.Npu.PredictedLatencyLowerMs} to {Kws.Npu.PredictedLatencyUpperMs}), budget {Kws.Npu.MaxLatencyMs} ms"
    )
);
Console.WriteLine(
    FormattableString.Invariant(
        $"  peak memory  {Kws.Npu.PredictedPeakMemoryKiB} KiB ({Kws.Npu.PredictedPeakMemoryLowerKiB} to {Kws.Npu.PredictedPeakMemoryUpperKiB}), budget {Kws.Npu.MaxMemoryKiB} KiB"
    )
);
Console.WriteLine(FormattableString.Invariant($"  one inference takes {ShareOfWindow:P2} of a {WindowMs} ms window of audio"));
