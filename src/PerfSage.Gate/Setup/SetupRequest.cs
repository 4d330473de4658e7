using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Gate.Setup;

/// <summary>What a repository is to get.</summary>
/// <param name="Folder">Any folder of the repository.</param>
/// <param name="Devices">Ids or aliases of the catalogue; none to have some proposed.</param>
/// <param name="HeadroomPercent">By how much limits are above today's predictions; not negative.</param>
/// <param name="HasCi">Whether a CI service is to judge pull requests.</param>
/// <param name="Today">For the comment beside the budgets.</param>
internal sealed record SetupRequest(
    string Folder,
    IReadOnlyList<string> Devices,
    DeviceCatalog Catalog,
    double HeadroomPercent,
    bool HasCi,
    DateOnly Today
);
