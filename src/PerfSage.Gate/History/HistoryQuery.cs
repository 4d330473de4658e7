using PerfSage.Contracts.Budgets;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Gate.History;

/// <summary>Which versions to look at, and how.</summary>
/// <param name="Paths">Models, under any name that they had, and folders; empty for the repository of the current folder.</param>
/// <param name="Since">Revision before the first commit; null for the whole history.</param>
/// <param name="MaxCount">Of versions of each model; null for all.</param>
/// <param name="PredictorPath">Null for the one that comes with the tool.</param>
/// <param name="Reading">How every version is run.</param>
/// <param name="Catalog">Every version is predicted on all of its devices.</param>
internal sealed record HistoryQuery(
    IReadOnlyList<string> Paths,
    string? Since,
    int? MaxCount,
    double Confidence,
    DeviceCatalog Catalog,
    ModelReading Reading,
    string? PredictorPath,
    bool UsesCache
);
