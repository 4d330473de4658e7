using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PerfSage.Build.PackageTests.Infra;

/// <summary>A package without symbols, beside one that has those of our assemblies, of the same build as nuget.org wants them.</summary>
internal static class Symbols
{
    public static void AssertBeside(string nupkg)
    {
        using var package = ZipFile.OpenRead(nupkg);
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(nupkg, ".snupkg"));
        Assert.DoesNotContain(package.Entries, IsSymbols);
        Assert.All(package.Entries.Where(e => IsAssembly(e.Name)), e => Assert.DoesNotContain(Debugging(e), d => d.IsEmbedded));
        Assert.Equal(
            package
                .Entries.Where(e => IsAssembly(e.Name))
                .Select(e => (Path.ChangeExtension(e.FullName, ".pdb"), Debugging(e).Single(d => d.Id != default).Id))
                .Order(),
            symbols.Entries.Where(IsSymbols).Select(e => (e.FullName, Id(e))).Order()
        );
    }

    private static bool IsAssembly(string name) =>
        name.StartsWith("PerfSage.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".dll", StringComparison.Ordinal);

    private static bool IsSymbols(ZipArchiveEntry entry) => entry.Name.EndsWith(".pdb", StringComparison.Ordinal);

    private static (bool IsEmbedded, Guid Id)[] Debugging(ZipArchiveEntry assembly)
    {
        using var reader = new PEReader(Content(assembly));
        return
        [
            .. reader
                .ReadDebugDirectory()
                .Select(entry =>
                    (
                        entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb,
                        entry.Type == DebugDirectoryEntryType.CodeView ? reader.ReadCodeViewDebugDirectoryData(entry).Guid : default
                    )
                ),
        ];
    }

    private static Guid Id(ZipArchiveEntry symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(Content(symbols));
        return new Guid(provider.GetMetadataReader().DebugMetadataHeader!.Id.AsSpan()[..16]);
    }

    private static MemoryStream Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new MemoryStream();
        stream.CopyTo(content);
        content.Position = 0;
        return content;
    }
}
