using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfSage.Core.Features;

/// <summary>Columns and operator kinds that are the same on every device, and the hash that training stamps into a predictor.</summary>
internal static class FeatureSchema
{
    // Bump when a column keeps its name but changes its meaning: names alone would not tell.
    private const int Revision = 3;

    public static IReadOnlyList<Column> NodeColumns { get; } = Features.NodeColumns.List();

    public static IReadOnlyList<string> EdgeColumns => Features.EdgeColumns.Names;

    public static IReadOnlyList<string> Kinds => OperatorKinds.All;

    /// <param name="names">Lists of names that a network was trained on, each in its order.</param>
    /// <returns>Lower-case hexadecimal, 16 digits.</returns>
    public static string Hash(params IEnumerable<string>[] names)
    {
        var text = string.Join(
            "\n--\n",
            names.Select(list => string.Join('\n', list)).Prepend(Revision.ToString(CultureInfo.InvariantCulture))
        );
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16].ToLowerInvariant();
    }
}
