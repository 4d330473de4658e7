namespace PerfSage.Gate.Text;

/// <summary>Members of enums as documents name them.</summary>
internal static class EnumWord
{
    /// <returns>In lower case; none of these members has a name of two words.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
