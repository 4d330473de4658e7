using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Verdicts;
using static PerfSage.Cli.Tests.Outputs.GateReports;

namespace PerfSage.Cli.Tests.Outputs;

/// <summary>What is said of <see cref="GateReports.Everything"/>.</summary>
internal static class EverythingFindings
{
    public static AttributedFinding[] List() =>
        [
            Finding(
                DiagnosticIds.Latency,
                Severity.Error,
                11,
                "'kws.tflite' on ethos-u55-256: predicted latency 0.141 ms exceeds MaxLatencyMs=0.13. "
                    + "Largest of 13 operators: CONV_2D #0.",
                "models/kws.tflite",
                Metric.Latency
            ),
            Finding(
                DiagnosticIds.Inconclusive,
                Severity.Warning,
                12,
                "'new.tflite' on ethos-u55-256: predicted peak memory 100 KiB is within MaxMemoryKiB=104, "
                    + "but its interval reaches above it.",
                "models/new.tflite",
                Metric.PeakMemory
            ),
            Finding(
                DiagnosticIds.Latency,
                Severity.Error,
                13,
                "'person.tflite' on ethos-u55-256: predicted latency 0.5309 ms exceeds MaxLatencyMs=0.5.",
                "models/person.tflite",
                Metric.Latency,
                "until the new camera is here"
            ),
            Finding(
                DiagnosticIds.LooseBudget,
                Severity.Info,
                14,
                "'resnet.tflite' on ethos-u55-256: MaxLatencyMs=2 leaves 50 % unused",
                "models/resnet.tflite",
                Metric.Latency
            ),
            Finding(
                DiagnosticIds.FileSize,
                Severity.Warning,
                13,
                "'person.tflite': file size 224.609 KiB exceeds MaxFileKiB=200.",
                "models/person.tflite",
                Metric.File
            ),
        ];
}
