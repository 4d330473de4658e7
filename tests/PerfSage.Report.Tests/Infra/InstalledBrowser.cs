namespace PerfSage.Report.Tests.Infra;

/// <summary>A Chromium, Chrome or Edge of this machine. None is downloaded.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. OnWindows("Google/Chrome/Application/chrome.exe"),
        .. OnWindows("Microsoft/Edge/Application/msedge.exe"),
    ];

    /// <summary>Null when there is none; the environment variable CHROMIUM wins.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : Places.FirstOrDefault(File.Exists);

    /// <summary>Why tests cannot run; null when they can.</summary>
    public static string? SkipReason =>
        Path is not null
            ? null
            : "NOT RUN: no Chromium, Chrome or Edge is installed here; "
                + "nothing looked at the page of perfsage report. "
                + "Install one, or name it in the environment variable CHROMIUM.";

    private static IEnumerable<string> OnWindows(string program) =>
        from folder in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
        let root = Environment.GetEnvironmentVariable(folder)
        where root is { Length: > 0 }
        select System.IO.Path.Combine(root, program);
}
