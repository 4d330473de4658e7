using System.Runtime.CompilerServices;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>What <c>predictions.txt</c> holds.</summary>
/// <param name="Budgets">Fingerprint of the budgets.txt that was answered.</param>
/// <param name="Predictor">SHA-256 of the network, lower-case hexadecimal.</param>
/// <param name="Locations">Parallel to the items of budgets.txt.</param>
/// <param name="PolicyBudgets">Those of the policy file that apply to the project's models.</param>
/// <param name="Suppressions">Of the project and of the policy file; the latter that apply to the project's models.</param>
/// <param name="Base">Null when nothing is compared.</param>
/// <param name="BaseEstimates">One per model and device if there is a base.</param>
internal sealed record PredictionFile(
    string Budgets,
    string Predictor,
    EquatableArray<ItemLocation> Locations,
    EquatableArray<Placed<BudgetItem>> PolicyBudgets,
    EquatableArray<Placed<SuppressionItem>> Suppressions,
    EquatableArray<ModelFacts> Models,
    EquatableArray<DevicePrediction> Predictions,
    BaseCommit? Base,
    EquatableArray<BaseEstimate> BaseEstimates
)
{
    /// <summary>What the first line begins with, whatever the version.</summary>
    public const string Format = "perfsage-predictions ";

    public const string Header = Format + "5";

    // Beside the record, which is equal to another by what it holds.
    private static readonly ConditionalWeakTable<PredictionFile, PredictionIndex> Indexes = new();

    private PredictionIndex Index => Indexes.GetValue(this, file => new PredictionIndex(file));

    public ModelFacts? ModelAt(string path) => Index.Model(path);

    public DevicePrediction? Find(string model, string device, double confidence) => Index.Prediction(model, device, confidence);

    public BaseEstimate? FindBase(string model, string device) => Index.Base(model, device);
}
