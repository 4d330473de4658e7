namespace PerfSage.Report.Tests.Infra;

/// <summary>Likewise for several cases.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = InstalledBrowser.SkipReason;
}
