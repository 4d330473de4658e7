namespace PerfSage.Docs.Tests.Examples;

/// <summary>The C# project of a scene, either App.csproj with the items that the example adds or one of the samples.</summary>
internal sealed class SceneProject(string folder)
{
    private readonly List<string> items = [];
    private string target = "";

    public string Folder => folder;

    public string File => Directory.GetFiles(folder, "*.csproj").Single();

    /// <param name="item">An element such as a PerfBudget.</param>
    public string Add(string item)
    {
        items.Add(item);
        return Write();
    }

    /// <param name="text">A Target element.</param>
    public string AddTarget(string text)
    {
        target = $"  {text}\n";
        return Write();
    }

    public string CopySample(string name)
    {
        var sample = Repository.Path($"samples/{name}");
        foreach (var file in Directory.GetFiles(sample, "*.csproj").Concat(Directory.GetFiles(Path.Combine(sample, "models"))))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return "";
    }

    private string Write()
    {
        System.IO.File.WriteAllText(
            Path.Combine(folder, "App.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", items)}
              </ItemGroup>
            {target}</Project>
            """
        );
        return "";
    }
}
