using PerfSage.Tests.Golden;
using PerfSage.Zoo.Catalog;

namespace PerfSage.Fuzz.Inputs;

/// <summary>All that inputs are made from.</summary>
internal static class SeedModels
{
    // Time goes with the number of operators; nine of ten inputs come from models that have few.
    private const int SmallBytes = 4_096;
    private const int MostBytes = 100_000;
    private const string CorpusPrefix = "Corpus/";

    public static IReadOnlyList<SeedModel> All { get; } =
    [
        .. LayerModels
            .All.Concat(PerfSage.Zoo.Catalog.OddModels.All)
            .Concat(GoldenModels.All)
            .Select(m => new SeedModel(m.Name, m.ToBytes()))
            .Where(m => m.File.Length <= MostBytes),
        .. Corpus,
    ];

    public static IReadOnlyList<SeedModel> Small { get; } = [.. All.Where(m => m.File.Length <= SmallBytes)];

    /// <summary>Inputs that once were findings.</summary>
    public static IEnumerable<SeedModel> Corpus =>
        typeof(SeedModels)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(CorpusPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SeedModel(name[CorpusPrefix.Length..], Resource(name)));

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SeedModels).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
