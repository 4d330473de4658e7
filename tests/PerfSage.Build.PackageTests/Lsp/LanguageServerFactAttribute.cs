namespace PerfSage.Build.PackageTests.Lsp;

/// <summary>A test that needs a language server; announced as not run where none can be had, as without a network.</summary>
public sealed class LanguageServerFactAttribute : FactAttribute
{
    /// <summary>Installs it, if it is not there.</summary>
    public LanguageServerFactAttribute() => Skip = InstalledLanguageServer.SkipReason;
}
