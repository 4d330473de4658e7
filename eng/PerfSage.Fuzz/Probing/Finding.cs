namespace PerfSage.Fuzz.Probing;

/// <param name="Cause">The same for all inputs that show the same fault.</param>
/// <param name="Detail">Of this input.</param>
internal sealed record Finding(FindingKind Kind, string Cause, string Detail)
{
    public static Finding Crash(Exception e)
    {
        var place = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("PerfSage", StringComparison.Ordinal))?.Trim() ?? "";
        return new Finding(FindingKind.Crash, $"{e.GetType().Name} {place}", e.ToString());
    }

    public bool IsLike(Finding? other) => other is not null && other.Kind == Kind && other.Cause == Cause;
}
