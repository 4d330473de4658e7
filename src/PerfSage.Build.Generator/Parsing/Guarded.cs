namespace PerfSage.Build.Generator.Parsing;

/// <summary>A result, or why there is none: a generator that throws is switched off with a warning, and the build would pass.</summary>
internal sealed record Guarded<T>(T? Value, string? Failure)
    where T : IEquatable<T>
{
    public static Guarded<T> Run(Func<T> compute)
    {
        try
        {
            return new Guarded<T>(compute(), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Guarded<T>(default, e.Message);
        }
    }
}
