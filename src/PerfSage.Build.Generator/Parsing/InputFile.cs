namespace PerfSage.Build.Generator.Parsing;

/// <param name="Value">Null when there is no such file, or when it cannot be read.</param>
/// <param name="Failure">Why it cannot be read.</param>
internal sealed record InputFile<T>(T? Value, string? Failure)
    where T : class, IEquatable<T>;
