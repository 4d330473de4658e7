using PerfSage.Contracts;

namespace PerfSage.Build.Generator.Model;

/// <summary>Names that members of the generated classes can have.</summary>
internal static class ConstantNames
{
    public static HashSet<string> All { get; } =
        new(
            [
                "FileName",
                "Sha256",
                "FileKiB",
                "Device",
                "Confidence",
                .. Metric.All.Select(m => m.LimitName),
                .. Metric.Predicted.SelectMany(m => m.PredictionNames),
            ],
            StringComparer.Ordinal
        );
}
