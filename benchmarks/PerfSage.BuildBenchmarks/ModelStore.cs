using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.BuildBenchmarks;

/// <summary>As many models as one likes, no two alike: small ones of three families that differ in their weights.</summary>
internal static class ModelStore
{
    private static readonly ModelFamily[] Families = [.. new[] { "ds-cnn-kws", "resnet", "fc-autoencoder" }.Select(ModelFamilies.Get)];

    /// <param name="index">Another one gives another model.</param>
    public static void Write(string path, int index)
    {
        var family = Families[index % Families.Length];
        family.Build(family.Defaults with { Seed = (ulong)index + 1 }).Save(path);
    }
}
