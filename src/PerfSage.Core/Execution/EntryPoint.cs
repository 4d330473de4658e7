using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Execution;

/// <summary>The subgraph that an app runs.</summary>
internal static class EntryPoint
{
    /// <param name="signature">Its name; empty to let the model decide.</param>
    /// <returns>An index, and why it may be another one; null if it is the one.</returns>
    /// <exception cref="ModelFormatException">The model has no such signature.</exception>
    public static (int Subgraph, string? Unknown) Find(ModelGraph model, string signature)
    {
        var all = model.Signatures;
        if (signature.Length > 0)
        {
            var chosen =
                all.FirstOrDefault(s => s.Key == signature)
                ?? throw new ModelFormatException(
                    $"it has no signature '{signature}'; {(all.Count == 0 ? "it has none at all" : $"it has {Names(all)}")}"
                );
            return (chosen.Subgraph, null);
        }

        var entries = all.Select(s => s.Subgraph).Distinct().ToArray();
        return entries.Length <= 1
            ? (entries.FirstOrDefault(0), null)
            : (
                entries[0],
                $"it has {all.Count} signatures ({Names(all)}), which are alternatives; choose the one that the app runs with Signature"
            );
    }

    private static string Names(IEnumerable<Signature> signatures) => string.Join(", ", signatures.Select(s => $"'{s.Key}'"));
}
