namespace PerfSage.Core.TfLite;

/// <param name="Number">As in schema.fbs.</param>
/// <param name="Bytes">Of a scalar, or of each of several numbers; 0 for the rest.</param>
/// <param name="Table">Of a table, or of each of several; null for the rest.</param>
internal sealed record FieldLayout(int Number, FieldShape Shape, int Bytes = 0, FieldLayout[]? Table = null);
