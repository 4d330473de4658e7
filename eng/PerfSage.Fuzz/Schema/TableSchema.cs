namespace PerfSage.Fuzz.Schema;

internal sealed record TableSchema(string Name, params IReadOnlyList<FieldSchema> Fields);
