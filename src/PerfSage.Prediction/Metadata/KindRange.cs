namespace PerfSage.Prediction.Metadata;

/// <summary>What training saw of one operator kind.</summary>
/// <param name="Count">Operators.</param>
/// <param name="Nodes">Of the node columns.</param>
/// <param name="Terms">Of the term columns, on any device.</param>
internal sealed record KindRange(long Count, ColumnRange Nodes, ColumnRange Terms);
