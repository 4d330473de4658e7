using System.Diagnostics.CodeAnalysis;

namespace PerfSage.Build.PackageTests.Infra;

/// <summary>One installed tool for all classes that need nothing else. They run beside those of <see cref="PackageCollection"/>.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is what xunit calls it.")]
public sealed class ToolCollection : ICollectionFixture<ToolFixture>
{
    /// <summary>Of the collection.</summary>
    public const string Name = "tool";
}
