namespace PerfSage.Cli.Tests;

internal static class ReportPage
{
    /// <returns>What <c>perfsage report</c> writes; it must end with this code and say nothing to the error stream.</returns>
    public static string Write(ModelFolder models, int code, params string[] args)
    {
        var file = models.Path("page.html");
        var result = Perfsage.Run(["report", .. args, "--out", file]);
        Assert.Equal((code, ""), (result.ExitCode, result.Error));
        return File.ReadAllText(file);
    }
}
