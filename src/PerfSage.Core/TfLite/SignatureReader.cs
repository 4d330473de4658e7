using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class SignatureReader
{
    // Of a Model in schema.fbs; below, of a SignatureDef.
    private const int SignaturesField = 7;
    private const int KeyField = 2;
    private const int SubgraphField = 4;

    /// <exception cref="ModelFormatException">One of them is for no subgraph.</exception>
    public static Signature[] Read(FlatTable model, int subgraphs) =>
        [
            .. model
                .Children(SignaturesField)
                .Select(s => new Signature(s.Text(KeyField) ?? string.Empty, Checked(s.UInt(SubgraphField), subgraphs))),
        ];

    private static int Checked(uint subgraph, int count) =>
        subgraph < count ? (int)subgraph : throw new ModelFormatException("a signature is for a subgraph that does not exist");
}
