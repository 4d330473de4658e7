using PerfSage.Tests;

namespace PerfSage.Core.Tests.Operators;

/// <summary>Lists of schema.fbs as they stand beside this file: a number and a name on each line.</summary>
internal static class SchemaFile
{
    public static string[] Lines(string list) =>
        [.. File.ReadLines(Repository.Path($"tests/PerfSage.Core.Tests/Operators/{list}.txt")).Where(line => !line.StartsWith('#'))];
}
