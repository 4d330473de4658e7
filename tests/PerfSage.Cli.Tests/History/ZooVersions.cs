using PerfSage.Zoo.Families;

namespace PerfSage.Cli.Tests.History;

/// <summary>Versions of one model; the wider, the slower and larger.</summary>
internal static class ZooVersions
{
    public static byte[] OfWidth(int width, ulong seed = 1)
    {
        var family = ModelFamilies.Get("ds-cnn-kws");
        return family.Build(family.Defaults with { Width = width, Seed = seed }).ToBytes();
    }
}
