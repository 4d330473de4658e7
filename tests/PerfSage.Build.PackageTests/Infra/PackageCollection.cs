using System.Diagnostics.CodeAnalysis;

namespace PerfSage.Build.PackageTests.Infra;

/// <summary>One fixture for all classes, and one build at a time.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is what xunit calls it.")]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    /// <summary>Of the collection.</summary>
    public const string Name = "package";
}
