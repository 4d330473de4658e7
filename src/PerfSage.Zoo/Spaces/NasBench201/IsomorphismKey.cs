using System.Security.Cryptography;
using System.Text;

namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>Names what two architectures share when their pruned cells are the same graph, whatever their nodes are called.</summary>
public static class IsomorphismKey
{
    // Two rounds tell all pruned cells of the space apart that no renaming makes equal: compared with all renamings of each.
    private const int Rounds = 3;

    /// <summary>The key of all architectures that have no way from input to output.</summary>
    public const string Disconnected = "none";

    /// <summary>Colours of the operators, refined by those of their neighbours (Weisfeiler and Leman), as one hash.</summary>
    public static string Of(CellArchitecture architecture)
    {
        if (PrunedCell.Of(architecture) is not { } cell)
        {
            return Disconnected;
        }

        // The output is one more vertex behind the operators.
        int[][] inputs =
        [
            [],
            .. cell.Operations.Select(o => o.Inputs.ToArray()),
            [.. cell.Outputs],
        ];
        string[] colours = ["in", .. cell.Operations.Select(o => $"{(int)o.Operation}"), "out"];
        for (var round = 0; round < Rounds; round++)
        {
            colours =
            [
                .. colours.Select(
                    (colour, vertex) =>
                        Hash(
                            colour,
                            Joined(inputs[vertex].Select(i => colours[i])),
                            Joined(Enumerable.Range(0, inputs.Length).Where(i => inputs[i].Contains(vertex)).Select(i => colours[i]))
                        )
                ),
            ];
        }

        return Hash(Joined(colours));
    }

    private static string Joined(IEnumerable<string> colours) => string.Join(',', colours.Order(StringComparer.Ordinal));

    private static string Hash(params string[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('|', parts))).AsSpan(0, 8)).ToLowerInvariant();
}
