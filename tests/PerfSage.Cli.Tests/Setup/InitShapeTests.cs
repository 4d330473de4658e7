using System.Xml.Linq;
using PerfSage.Cli.Tests.Gate;

namespace PerfSage.Cli.Tests.Setup;

/// <summary>Repositories of the shapes that .NET projects with models have.</summary>
public sealed class InitShapeTests
{
    private const string Reference = "<PackageReference Include=\"PerfSage.Build\" Version=\"";

    [Fact]
    public void A_console_with_content()
    {
        using var folder = new SetupFolder()
            .Model("App/models/kws.tflite")
            .Project("App/App.csproj", "<Content Include=\"models/*.tflite\" />");
        var output = folder.Apply().Output;
        Assert.Matches(@"App/models/kws\.tflite +App/App\.csproj +Content +npu +MaxLatencyMs=""0\.14"" ", output);
        Assert.Matches(
            "(?s)^<PerfBudgets xmlns:xsi=[^>]+/perfbudgets\\.xsd\">\n"
                + "  <!-- \\d{4}-\\d\\d-\\d\\d, perfsage [^ ]+, predictor [0-9a-f]{8}: "
                + "upper ends of the predicted 90 % intervals plus 15 % -->\n"
                + "  <PerfBudget Include=\"App/models/kws.tflite\" Device=\"npu\" "
                + "MaxLatencyMs=\"0.14\" MaxEnergyMj=\"[0-9.]+\" MaxMemoryKiB=\"25\" />\n</PerfBudgets>\n$",
            folder.Policy
        );
        Assert.Empty(PolicySchemaTests.Mistakes(XDocument.Parse(folder.Policy)));
        Assert.Matches(
            "  <ItemGroup>\n    " + Reference + "[^\"]+\" PrivateAssets=\"all\" />\n  </ItemGroup>\n</Project>\n$",
            folder.Read("App/App.csproj")
        );
    }

    [Fact]
    public void A_phone_app_with_assets_that_nobody_names()
    {
        using var folder = new SetupFolder()
            .Model("App/Assets/a.tflite")
            .Model("Multi/Platforms/Android/Assets/b.tflite")
            .Model("Multi/Platforms/iOS/Resources/b.tflite")
            .Model("Multi/Resources/Raw/c.tflite")
            .Project("App/App.csproj", frameworks: "net10.0-android")
            .Project(
                "Multi/Multi.csproj",
                "<MauiAsset Include=\"Resources\\Raw\\**\" LogicalName=\"%(RecursiveDir)%(Filename)%(Extension)\" />",
                "net10.0-android;net10.0-ios"
            );
        var output = folder.Apply().Output;
        Assert.Matches(@"App/Assets/a\.tflite +App/App\.csproj +AndroidAsset ", output);
        Assert.Matches(@"Multi/Platforms/Android/Assets/b\.tflite +Multi/Multi\.csproj +AndroidAsset ", output);
        Assert.Matches(@"Multi/Platforms/iOS/Resources/b\.tflite +Multi/Multi\.csproj +BundleResource ", output);
        Assert.Matches(@"Multi/Resources/Raw/c\.tflite +Multi/Multi\.csproj +MauiAsset ", output);
        Assert.Contains(Reference, folder.Read("App/App.csproj"), StringComparison.Ordinal);
        Assert.Contains(Reference, folder.Read("Multi/Multi.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_projects_link_from_outside()
    {
        using var folder = new SetupFolder()
            .Model("Resources/AR/detect.tflite")
            .Project("Droid/Droid.csproj", "<AndroidAsset Include=\"..\\Resources\\AR\\detect.tflite\" />", "net10.0-android")
            .Project(
                "Phone/Phone.csproj",
                "<BundleResource Include=\"$(MSBuildThisFileDirectory)..\\Resources\\AR\\*.tflite\" />",
                "net10.0-ios"
            )
            .Project("Other/Other.csproj");
        var output = folder.Apply().Output;
        Assert.Matches(
            @"Resources/AR/detect\.tflite +Droid/Droid\.csproj, Phone/Phone\.csproj +AndroidAsset, BundleResource +pixel4-cpu ",
            output
        );
        Assert.Contains("Device=\"pixel4-cpu\"", folder.Policy, StringComparison.Ordinal);
        Assert.Contains("Device=\"iphone-xs-cpu\"", folder.Policy, StringComparison.Ordinal);
        Assert.Equal(2, folder.Policy.Split("<PerfBudget ")[1..].Length);
        Assert.Contains(Reference, folder.Read("Droid/Droid.csproj"), StringComparison.Ordinal);
        Assert.Contains(Reference, folder.Read("Phone/Phone.csproj"), StringComparison.Ordinal);
        Assert.DoesNotContain("PerfSage", folder.Read("Other/Other.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_of_packages_in_one_place()
    {
        using var folder = new SetupFolder()
            .Model("A/a.tflite")
            .Model("B/b.tflite")
            .Project("A/A.csproj", "<PackageReference Include=\"Some.Package\" />")
            .Project("B/B.csproj", "<EmbeddedResource Include=\"b.tflite\" />")
            .Write(
                "Directory.Packages.props",
                "<Project>\n  <PropertyGroup>\n    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>\n"
                    + "  </PropertyGroup>\n  <ItemGroup>\n    <PackageVersion Include=\"Some.Package\" Version=\"1.0.0\" />\n"
                    + "  </ItemGroup>\n</Project>\n"
            );
        folder.Apply();
        Assert.Matches(
            "Version=\"1.0.0\" />\n    <PackageVersion Include=\"PerfSage.Build\" Version=\"[^\"]+\" />\n  </ItemGroup>\n</Project>\n$",
            folder.Read("Directory.Packages.props")
        );
        Assert.Contains(
            "<PackageReference Include=\"Some.Package\" />\n    <PackageReference Include=\"PerfSage.Build\" PrivateAssets=\"all\" />\n",
            folder.Read("A/A.csproj"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "    <PackageReference Include=\"PerfSage.Build\" PrivateAssets=\"all\" />\n",
            folder.Read("B/B.csproj"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_package_that_all_projects_reference_is_not_referenced_again()
    {
        const string All = "<PackageReference Include=\"perfsage.build\" Version=\"1.0.0\" />";
        using var folder = new SetupFolder()
            .Model("A/a.tflite")
            .Project("A/A.csproj")
            .Write("Directory.Build.props", $"<Project>\n  <ItemGroup>\n    {All}\n  </ItemGroup>\n</Project>\n");
        var project = folder.Read("A/A.csproj");
        folder.Apply();
        Assert.Equal(project, folder.Read("A/A.csproj"));
    }

    [Fact]
    public void A_model_in_no_project_is_the_gates()
    {
        using var folder = new SetupFolder().Model("models/kws.tflite").Project("App/App.csproj");
        var project = folder.Read("App/App.csproj");
        Assert.Contains(
            "'models/kws.tflite' is in no project, so no build judges it: 'perfsage gate' does",
            folder.Apply().Output,
            StringComparison.Ordinal
        );
        Assert.Contains("Include=\"models/kws.tflite\"", folder.Policy, StringComparison.Ordinal);
        Assert.Equal(project, folder.Read("App/App.csproj"));
    }

    [Fact]
    public void A_project_that_the_SDK_does_not_build_is_left_alone()
    {
        using var folder = new SetupFolder()
            .Model("Droid/Assets/detect.tflite")
            .Write(
                "Droid/Droid.csproj",
                "<Project ToolsVersion=\"4.0\" xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n"
                    + "  <ItemGroup>\n    <AndroidAsset Include=\"Assets\\detect.tflite\" />\n  </ItemGroup>\n</Project>\n"
            );
        var project = folder.Read("Droid/Droid.csproj");
        var output = folder.Apply().Output;
        Assert.Matches(@"Droid/Assets/detect\.tflite +Droid/Droid\.csproj +AndroidAsset ", output);
        Assert.Contains("'Droid/Droid.csproj' is no SDK-style project", output, StringComparison.Ordinal);
        Assert.Equal(project, folder.Read("Droid/Droid.csproj"));
        Assert.Contains("Include=\"Droid/Assets/detect.tflite\"", folder.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_a_project_above_it_excludes_has_its_budget_in_its_own()
    {
        using var folder = new SetupFolder()
            .Model("models/a.tflite")
            .Model("tests/models/b.tflite")
            .Project(
                "App.csproj",
                more: "<PropertyGroup><DefaultItemExcludes>$(DefaultItemExcludes);tests/**</DefaultItemExcludes></PropertyGroup>"
            )
            .Project("tests/Tests.csproj");
        folder.Apply();
        Assert.DoesNotContain("b.tflite", folder.Policy, StringComparison.Ordinal);
        Assert.Contains("<PerfBudget Include=\"models/b.tflite\" ", folder.Read("tests/Tests.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_extension_counts_where_a_project_names_it()
    {
        using var folder = new SetupFolder()
            .Model("App/Assets/old.lite")
            .Model("App/Assets/other.lite")
            .Project("App/App.csproj", "<AndroidAsset Include=\"Assets\\old.lite\" />", "net10.0-android");
        folder.Apply();
        Assert.Contains(
            "<PerfBudget Include=\"Assets/old.lite\" Device=\"pixel4-cpu\" ",
            folder.Read("App/App.csproj"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("other.lite", folder.Read("App/App.csproj"), StringComparison.Ordinal);
        Assert.False(folder.Has("perfbudgets.xml"));
    }

    [Fact]
    public void An_old_extension_in_an_old_project_is_told()
    {
        using var folder = new SetupFolder()
            .Model("Droid/Assets/old.lite")
            .Write("Droid/Droid.csproj", "<Project><ItemGroup><AndroidAsset Include=\"Assets\\*.lite\" /></ItemGroup></Project>\n");
        Assert.Contains(
            "its budget has to be an item of a project, and 'Droid/Droid.csproj' is no SDK-style one",
            folder.Apply(exitCode: 1).Output,
            StringComparison.Ordinal
        );
    }
}
