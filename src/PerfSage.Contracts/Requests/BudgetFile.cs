using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Requests;

/// <summary>What <c>budgets.txt</c> holds.</summary>
/// <param name="Fingerprint">Of the whole text.</param>
/// <param name="Devices">The project's own device files.</param>
/// <param name="Models">Full paths of all models of the project, to which a policy may apply; empty without a policy.</param>
internal sealed record BudgetFile(
    string Fingerprint,
    BudgetSettings Settings,
    EquatableArray<BudgetItem> Items,
    EquatableArray<SuppressionItem> Suppressions,
    EquatableArray<DeviceItem> Devices,
    EquatableArray<string> Models
)
{
    /// <summary>Full paths of the files with the project's elements: itself and those that it imports, in whatever way.</summary>
    public EquatableArray<string> Files { get; init; }

    /// <summary>What came to nothing when MSBuild evaluated them.</summary>
    public EquatableArray<LostElement> Lost { get; init; }

    public const string Header = "perfsage-budgets 6";
}
