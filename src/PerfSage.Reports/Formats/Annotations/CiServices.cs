namespace PerfSage.Reports.Formats.Annotations;

internal static class CiServices
{
    /// <param name="environment">Reads a variable; null when it is not set.</param>
    public static CiService Of(Func<string, string?> environment) =>
        environment("GITHUB_ACTIONS") == "true" ? CiService.GitHub
        : string.Equals(environment("TF_BUILD"), "true", StringComparison.OrdinalIgnoreCase) ? CiService.Azure
        : CiService.None;
}
