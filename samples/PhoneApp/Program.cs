using static System.FormattableString;
using Segment = PhoneApp.PerfBudgets.Segment;

// 30 frames a second leave 33 ms for each; what the model does not need is the rest of the app's.
const double FrameMs = 33.3;
const double LeftMs = FrameMs - Segment.Npu.PredictedLatencyMs;

Console.WriteLine(
    Invariant($"{Segment.FileName} on {Segment.Npu.Device}: {Segment.Npu.PredictedLatencyMs} ms, {LeftMs:0.0} ms of a frame are left")
);
