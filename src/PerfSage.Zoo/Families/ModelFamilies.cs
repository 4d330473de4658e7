namespace PerfSage.Zoo.Families;

/// <summary>All families, by name.</summary>
public static class ModelFamilies
{
    public static IReadOnlyList<ModelFamily> All { get; } =
    [
        KeywordSpotting.Family,
        MobileNetV1.Family,
        MobileNetV2.Family,
        ResNet.Family,
        UNet.Family,
        AutoEncoder.Family,
        TransformerEncoder.Family,
    ];

    /// <exception cref="ArgumentException">There is no such family.</exception>
    public static ModelFamily Get(string name) =>
        All.FirstOrDefault(family => family.Name == name)
        ?? throw new ArgumentException($"Unknown family '{name}'. Families: {string.Join(", ", All.Select(family => family.Name))}.");
}
