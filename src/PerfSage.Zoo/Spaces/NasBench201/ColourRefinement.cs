using System.Security.Cryptography;
using System.Text;

namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>A hash of a small directed graph that does not depend on the order of its vertices (Weisfeiler and Leman).</summary>
internal static class ColourRefinement
{
    // Two rounds tell all cells of the space apart that no renaming makes equal: compared with all renamings of each.
    private const int Rounds = 3;
    private const int HashBytes = 8;

    /// <param name="inputs">By vertex, the vertices that an edge leads from; one may occur twice.</param>
    public static string Hash(IReadOnlyList<string> colours, IReadOnlyList<int[]> inputs)
    {
        var outputs = inputs.Select((_, vertex) => inputs.SelectMany((from, to) => from.Where(i => i == vertex).Select(_ => to)).ToArray());
        int[][] successors = [.. outputs];
        string[] current = [.. colours];
        for (var round = 0; round < Rounds; round++)
        {
            var last = current;
            current =
            [
                .. last.Select(
                    (colour, i) => Hash(colour, Joined(inputs[i].Select(v => last[v])), Joined(successors[i].Select(v => last[v])))
                ),
            ];
        }

        return Hash(Joined(current));
    }

    private static string Joined(IEnumerable<string> colours) => string.Join(',', colours.Order(StringComparer.Ordinal));

    private static string Hash(params string[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('|', parts))).AsSpan(0, HashBytes)).ToLowerInvariant();
}
