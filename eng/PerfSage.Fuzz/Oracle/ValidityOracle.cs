using PerfSage.Fuzz.Schema;
using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Oracle;

/// <summary>
/// Says whether TensorFlow Lite would take a file, from its bytes and simple rules alone. It shares no code with PerfSage's reader, so that
/// one does not forget what the other one forgot.
/// </summary>
internal static class ValidityOracle
{
    /// <returns>Why the file is invalid; null if nothing is known against it.</returns>
    public static string? Reason(byte[] file)
    {
        try
        {
            if (file.Length < 8 || !file.AsSpan(4, 4).SequenceEqual("TFL3"u8))
            {
                return "it has no identifier";
            }

            var model = RawTable.Root(file);
            StructureCheck.Check(model, TfLiteSchema.Model);
            var (codes, subgraphs, buffers) = (model.Children(1), model.Children(2), model.Children(4));
            if (subgraphs.Length == 0)
            {
                return "it has no subgraph";
            }

            foreach (var subgraph in subgraphs)
            {
                new SubgraphCheck(subgraph, codes, buffers).Check();
            }

            return null;
        }
        catch (Exception e) when (e is InvalidStructureException or InvalidModelException)
        {
            return e.Message;
        }
    }
}
