namespace PerfSage.Report.Tests.Infra;

/// <summary>A test that needs a browser; announced as not run where there is none, so that the .NET SDK alone is enough to pass.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = InstalledBrowser.SkipReason;
}
