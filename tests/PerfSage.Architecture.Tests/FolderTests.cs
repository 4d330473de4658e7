using PerfSage.Architecture.Tests.Folders;

namespace PerfSage.Architecture.Tests;

/// <summary>What holds for projects holds for the folders in them: they depend on each other in one direction.</summary>
public sealed class FolderTests
{
    private const string SharedSource = "PerfSage.Contracts";

    public static TheoryData<string> Parts => new(SourceProject.WithAssembly.Select(p => p.Name).Append(SharedSource));

    [Theory]
    [MemberData(nameof(Parts))]
    public void No_folders_of_an_assembly_form_a_cycle(string part)
    {
        var cycles = Graph(part).Cycles();
        Assert.True(!cycles.Any(), string.Concat(cycles));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_file_stands_in_the_folder_of_its_namespace(string part)
    {
        var source = Source(part);
        var misplaced = Directory
            .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => SourceText.NamespaceOf(SourceText.Read(file)) is { Length: > 0 } name && name != Expected(file))
            .Select(file => Path.GetRelativePath(Repository.Root, file));
        Assert.Empty(misplaced);

        string Expected(string file) =>
            string.Join(
                '.',
                Path.GetRelativePath(Path.GetDirectoryName(source)!, Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar)
            );
    }

    private static FolderGraph Graph(string part) => FolderGraphReader.Read(Assembly(part), Source(part), part);

    // Several assemblies compile the shared source, each of them all of it, so one is enough.
    private static string Assembly(string part) =>
        part == SharedSource ? Assembly("PerfSage.Core") : SourceProject.WithAssembly.Single(p => p.Name == part).Assembly;

    private static string Source(string part) =>
        part == SharedSource ? Path.Combine(Repository.Root, "src", part) : SourceProject.WithAssembly.Single(p => p.Name == part).Folder;
}
