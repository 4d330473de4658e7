namespace PerfSage.Cli.Options;

internal static class OutputFormat
{
    public const string Text = "text";

    public const string Json = "json";
}
