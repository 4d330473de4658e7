namespace PerfSage.Contracts.Text;

internal static class ShortHash
{
    private const int Digits = 8;

    /// <returns>As many digits of a hash as people need to find it again.</returns>
    public static string Of(string hash) => hash.Length > Digits ? hash.Substring(0, Digits) : hash;
}
