namespace PerfSage.Report.Tests.Infra;

/// <summary>All tests share one browser and the pages.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
