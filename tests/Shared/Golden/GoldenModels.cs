using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Families;

namespace PerfSage.Tests.Golden;

/// <summary>
/// The models whose features and predictions stand in golden files. Between them they have every operator kind that the
/// program treats in a way of its own, in every situation that its formulas distinguish.
/// </summary>
internal static class GoldenModels
{
    public static IReadOnlyList<NamedModel> All { get; } =
    [
        Family("ds-cnn-kws", new FamilyParameters(Width: 16, Depth: 2, Resolution: 25)),
        Family("mobilenet-v2", new FamilyParameters(Width: 16, Depth: 3, Resolution: 48)),
        Family("resnet", new FamilyParameters(Width: 12, Depth: 2, Resolution: 20)),
        Family("u-net", new FamilyParameters(Width: 12, Depth: 2, Resolution: 32)),
        Family("fc-autoencoder", new FamilyParameters(Width: 48, Depth: 7, Resolution: 100)),
        Family("transformer-encoder", new FamilyParameters(Width: 24, Depth: 1, Resolution: 10)),
        .. ConvolutionModels.All,
        .. ProductModels.All,
        .. ElementWiseModels.All,
        .. MoveModels.All,
        .. ReductionModels.All,
        .. DecisionModels.All,
        .. TypeModels.All,
        .. OddModels.All,
    ];

    public static NamedModel Get(string name) => All.Single(model => model.Name == name);

    private static NamedModel Family(string name, FamilyParameters parameters) =>
        new(name, () => ModelFamilies.Get(name).Build(parameters));
}
