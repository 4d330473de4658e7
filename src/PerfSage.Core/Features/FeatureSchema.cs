using System.Security.Cryptography;
using System.Text;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

/// <summary>Names of all columns and operator kinds, and a hash over them that training stamps into the predictor.</summary>
internal static class FeatureSchema
{
    // Bump when a column keeps its name but changes its meaning: names alone would not tell.
    private const int Revision = 2;

    public static IReadOnlyList<string> NodeColumns { get; } = FeatureExtractor.NodeColumnNames();

    public static IReadOnlyList<string> EdgeColumns => EdgeBuilder.Columns;

    public static IReadOnlyList<string> Kinds => OperatorKinds.All;

    /// <summary>Lower-case hexadecimal, 16 digits.</summary>
    public static string Hash { get; } = ComputeHash();

    private static string ComputeHash()
    {
        var text = string.Join('\n', [Revision.ToString(System.Globalization.CultureInfo.InvariantCulture), .. NodeColumns, "--", .. EdgeColumns, "--", .. Kinds]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16].ToLowerInvariant();
    }
}
