namespace PerfSage.Build.PackageTests.Infra;

/// <summary>A project in a folder of its own, outside the repository and with nothing but the packed package.</summary>
internal sealed class TestProject : IDisposable
{
    public const string KeywordSpotting = "samples/KeywordSpotting/models/kws.tflite";

    private readonly DirectoryInfo root;

    /// <param name="items">Elements of the project's second item group, which begins in line 10.</param>
    public TestProject(PackageFixture package, string items, string properties = "", string targets = "")
    {
        root = Directory.CreateTempSubdirectory("perfsage test ");
        // Characters that have broken builds before, in the name of the folder.
        Folder = root.CreateSubdirectory("it's 5% é #1").FullName;
        Write(
            "NuGet.Config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{package.Packages}" /></config>
              <packageSources><clear /><add key="packed" value="{package.Feed}" /></packageSources>
            </configuration>
            """
        );
        Write(
            "App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PerfSage.Build" Version="*-*" PrivateAssets="all" />
              </ItemGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
              {targets}
            </Project>
            """
        );
        Write("Program.cs", "System.Console.WriteLine();");
        Model("models/kws.tflite");
    }

    public string Folder { get; }

    public string PredictionsFile => Path.Combine(Folder, "obj", "Debug", "net10.0", "perfsage", "predictions.txt");

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Replace(string path, string old, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(Folder, path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Copies a model of the repository into the project.</summary>
    public void Model(string path, string source = KeywordSpotting)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(Repository.Path(source), file, overwrite: true);
    }

    public Task<BuildResult> Build(params string[] arguments) => Dotnet.Run(Folder, ["build", .. arguments]);

    /// <summary>What the program prints; built before.</summary>
    public async Task<string> Run() => (await Dotnet.Run(Folder, "run", "--no-build")).Succeeded().Output.Trim().ReplaceLineEndings("\n");

    public void Dispose() => root.Delete(recursive: true);
}
