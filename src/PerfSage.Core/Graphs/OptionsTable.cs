namespace PerfSage.Core.Graphs;

/// <summary>An options table of schema.fbs, and what is read of it.</summary>
/// <param name="Read">Field numbers as in the schema.</param>
internal sealed record OptionsTable(BuiltinOptionsType Type, Func<IFieldReader, OperatorOptions> Read);
