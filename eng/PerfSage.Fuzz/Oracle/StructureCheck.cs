using PerfSage.Fuzz.Schema;
using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Oracle;

/// <summary>Whether all that a model leads to lies in the file, as the verifier of flatbuffers looks for it.</summary>
internal static class StructureCheck
{
    /// <exception cref="InvalidStructureException">Something does not.</exception>
    public static void Check(RawTable model, TableSchema schema)
    {
        var seen = new HashSet<(int, string)>();
        var waiting = new Stack<(RawTable Table, TableSchema Schema)>([(model, schema)]);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add((next.Table.Position, next.Schema.Name)))
            {
                continue;
            }

            foreach (var field in next.Schema.Fields)
            {
                switch (field.Kind)
                {
                    case FieldKind.Scalar:
                        next.Table.Scalar(field.Number, field.Bytes);
                        break;
                    case FieldKind.Numbers or FieldKind.Text:
                        next.Table.Vector(field.Number, field.Bytes);
                        break;
                    case FieldKind.Options:
                        _ = next.Table.Child(field.Number)?.FieldCount;
                        break;
                    default:
                        Array.ForEach(next.Table.Tables(field), t => waiting.Push((t, field.Table!)));
                        break;
                }
            }
        }
    }
}
