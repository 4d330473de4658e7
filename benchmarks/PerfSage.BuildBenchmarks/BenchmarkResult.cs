using PerfSage.BuildBenchmarks.Builds;
using PerfSage.BuildBenchmarks.Operators;

namespace PerfSage.BuildBenchmarks;

/// <summary>All that one run measured.</summary>
/// <param name="ManyModels">Models that one process predicted.</param>
/// <param name="ManyModelsMb">Peak memory of that process, in 10^6 bytes.</param>
/// <param name="PackageMb">In 10^6 bytes.</param>
internal sealed record BenchmarkResult(
    int Rounds,
    BuildTimes Builds,
    IReadOnlyList<OperatorTime> Operators,
    int ManyModels,
    double ManyModelsMb,
    double PackageMb
);
