using PerfSage.Cli.Tests.Git;

namespace PerfSage.Cli.Tests.Setup;

/// <summary>What <c>init</c> asks, keeps, and refuses.</summary>
public sealed class InitTests
{
    [Fact]
    public void Without_anybody_to_ask_it_shows_and_changes_nothing()
    {
        using var folder = Console();
        var before = folder.Everything;
        var result = folder.Init();
        Assert.Equal((4, ""), (result.ExitCode, result.Error));
        Assert.Contains(
            "\n--- /dev/null\n+++ b/perfbudgets.xml\n@@ -0,0 +1,4 @@\n+<PerfBudgets xmlns:xsi=",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n--- a/App/App.csproj\n+++ b/App/App.csproj\n@@ ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nNothing was changed: --yes writes it.\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything);
    }

    [Theory]
    [InlineData("n", 4)]
    [InlineData("", 4)]
    [InlineData("what?", 4)]
    [InlineData(" Y ", 0)]
    [InlineData("yes", 0)]
    public void Somebody_is_asked_and_no_answer_is_a_no(string answer, int exitCode)
    {
        using var folder = Console();
        var result = folder.Answer(answer);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("Write this? [y/N]", result.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode == 0, folder.Has("perfbudgets.xml"));
    }

    [Fact]
    public void The_diff_is_one_that_Git_applies()
    {
        using var folder = Console();
        var diff = folder.Init().Output.ReplaceLineEndings("\n");
        folder.Apply();
        var written = folder.Everything;
        using var other = Console();
        other.Write(
            "obj/init.diff",
            diff[diff.IndexOf("\n--- ", StringComparison.Ordinal)..diff.IndexOf("\nNothing was", StringComparison.Ordinal)].Trim() + "\n"
        );
        other.Git("apply", "obj/init.diff");
        File.Delete(other.FullPath("obj/init.diff"));
        Assert.Equal(written, other.Everything);
    }

    [Fact]
    public void What_has_a_budget_keeps_it()
    {
        using var folder = Console()
            .Model("App/models/own.tflite", "resnet")
            .Model("App/models/new.tflite", "fc-autoencoder")
            .Project("App/App.csproj", "<PerfBudget Include=\"models\\own.tflite\" Device=\"npu\" MaxLatencyMs=\"7\" />");
        const string Mine =
            "<PerfBudgets>\n\t<!-- mine -->\n\t<PerfBudget Include='App/models/k*.tflite' Target='npu' MaxLatencyMs='9' />\n";
        folder.Write("perfbudgets.xml", Mine + "</PerfBudgets>\n");
        folder.Apply();
        Assert.StartsWith(Mine + "\t<!-- ", folder.Policy, StringComparison.Ordinal);
        Assert.Matches("-->\n\t<PerfBudget Include=\"App/models/new.tflite\" [^\n]+\n</PerfBudgets>\n$", folder.Policy);
        Assert.DoesNotContain("own.tflite", folder.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Headroom_and_devices_can_be_said()
    {
        using var folder = Console();
        folder.Apply(0, "--headroom", "100", "--device", "imx93;ethos-u85");
        Assert.Contains("intervals plus 100 % -->", folder.Policy, StringComparison.Ordinal);
        Assert.Matches("Device=\"imx93\" MaxLatencyMs=\"[0-9.]+\" MaxEnergyMj=\"[0-9.]+\" MaxMemoryKiB=\"[0-9.]+\" />", folder.Policy);
        Assert.Matches("Device=\"ethos-u85\" MaxLatencyMs=\"[0-9.]+\" MaxMemoryKiB=\"[0-9.]+\" />", folder.Policy);
    }

    [Fact]
    public void Today_s_model_is_within_its_limits_and_near_them()
    {
        using var folder = Console();
        folder.Apply(0, "--headroom", "0");
        string Limit(string name) => folder.Policy.Split($"{name}=\"")[1].Split('"')[0];
        string[] limits =
        [
            "--max-latency-ms",
            Limit("MaxLatencyMs"),
            "--max-energy-mj",
            Limit("MaxEnergyMj"),
            "--max-memory-kib",
            Limit("MaxMemoryKiB"),
        ];
        var model = folder.FullPath("App/models/kws.tflite");
        Assert.Equal(0, Perfsage.Run(["check", model, "--device", "npu", "--gate", "strict", .. limits]).ExitCode);
        Assert.Equal(1, Perfsage.Run("check", model, "--device", "npu", "--max-latency-ms", "0.1").ExitCode);
    }

    [Fact]
    public void What_nobody_can_predict_is_named_with_its_reason_and_gets_no_limit()
    {
        using var folder = Console().FloatModel("App/models/float.tflite").Write("App/models/text.tflite", "no model\n");
        var output = folder.Apply(exitCode: 1).Output;
        Assert.Contains("'App/models/float.tflite' on npu gets no limit: PSB2004: ", output, StringComparison.Ordinal);
        Assert.Contains("'App/models/text.tflite' gets no limit: PSB2001: ", output, StringComparison.Ordinal);
        Assert.Contains("2 models without a limit", output, StringComparison.Ordinal);
        Assert.Contains("<!-- App/models/float.tflite on npu: no limit, PSB2004: ", folder.Policy, StringComparison.Ordinal);
        Assert.Contains("<!-- App/models/text.tflite: no limit, PSB2001: ", folder.Policy, StringComparison.Ordinal);
        Assert.Single(folder.Policy.Split("<PerfBudget ")[1..]);
    }

    [Fact]
    public void A_policy_that_is_nearer_is_its_owner_s()
    {
        const string Near = "<PerfBudgets>\n</PerfBudgets>\n";
        using var folder = Console().Write("App/perfbudgets.xml", Near);
        Assert.Contains(
            "gets no limit: 'App/perfbudgets.xml' stands between it and the repository's: add its budget there",
            folder.Apply(exitCode: 1).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(Near, folder.Read("App/perfbudgets.xml"));
    }

    [Fact]
    public void A_project_that_is_no_XML_is_told_and_the_others_are_done()
    {
        using var folder = Console().Write("Broken/Broken.csproj", "<Project><ItemGroup>\n");
        Assert.Contains("'Broken/Broken.csproj' cannot be read: ", folder.Apply(exitCode: 1).Output, StringComparison.Ordinal);
        Assert.Contains("kws.tflite", folder.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_is_wrong_is_refused()
    {
        using var folder = Console().Write("perfbudgets.xml", "<PerfBudgets>\n  <PerfBudgte />\n</PerfBudgets>\n");
        var before = folder.Everything;
        var result = folder.Init("--yes");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("perfsage: 'perfbudgets.xml', line 2: 'PerfBudgte' is not known", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything);
    }

    [Fact]
    public void A_project_that_could_not_be_put_back_as_it_was_is_refused()
    {
        using var folder = Console();
        byte[] latin = [.. "<Project Sdk=\"Microsoft.NET.Sdk\"><!-- caf"u8, 0xE9, .. " --></Project>\n"u8];
        File.WriteAllBytes(folder.FullPath("App/App.csproj"), latin);
        var result = folder.Init("--yes");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("cannot be edited: it is no UTF-8", result.Error, StringComparison.Ordinal);
        Assert.False(folder.Has("perfbudgets.xml"));
    }

    [Fact]
    public void A_folder_without_models_is_told()
    {
        using var folder = new SetupFolder().Project("App/App.csproj");
        var result = folder.Init("--yes");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("has no .tflite file, and no project that downloads one", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is no folder", "App/App.csproj")]
    [InlineData("is no folder", "missing")]
    [InlineData("--headroom is not between 0 and 1000", ".", "--headroom", "-1")]
    [InlineData("--headroom is not between 0 and 1000", ".", "--headroom", "NaN")]
    [InlineData("device 'nothing' is", ".", "--device", "nothing")]
    public void Wrong_arguments_change_nothing(string message, string path, params string[] options)
    {
        using var folder = Console();
        var before = folder.Everything;
        var result = Perfsage.Run(["init", folder.FullPath(path), "--yes", .. options]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, folder.Everything);
    }

    [Fact]
    public void Without_Git_the_folder_itself_is_searched()
    {
        using var folder = Console();
        var copy = Directory.CreateTempSubdirectory("perfsage-init-");
        foreach (var file in (string[])["App/App.csproj", "App/models/kws.tflite", "App/bin/Debug/kws.tflite", "node_modules/x/m.tflite"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy.FullName, file))!);
            File.Copy(
                folder.FullPath(file.Contains("kws") || file.Contains("m.tf") ? "App/models/kws.tflite" : file),
                Path.Combine(copy.FullName, file)
            );
        }

        Assert.Equal(0, Perfsage.Run("init", copy.FullName, "--yes", "--no-ci").ExitCode);
        Assert.Single(File.ReadAllText(Path.Combine(copy.FullName, "perfbudgets.xml")).Split("<PerfBudget ")[1..]);
        copy.Delete(recursive: true);
    }

    [Fact]
    public void What_Git_ignores_and_what_builds_wrote_is_no_model()
    {
        using var folder = Console()
            .Write(".gitignore", "cache/\n")
            .Model("cache/a.tflite")
            .Model("App/bin/Debug/net8.0/models/kws.tflite")
            .Model("App/obj/b.tflite");
        folder.Apply();
        Assert.Single(folder.Policy.Split("<PerfBudget ")[1..]);
    }

    [UnixFact]
    public void Names_that_a_file_cannot_say_are_told()
    {
        using var folder = Console().Model("App/models/50%.tflite").Model("App/models/a;b.tflite").Model("App/models/\u202egpj.tflite");
        var result = folder.Apply(exitCode: 1);
        Assert.Contains(
            "'App/models/50%.tflite' gets no limit: its name has characters that mean something to MSBuild",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("'App/models/a;b.tflite' gets no limit: ", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "'App/models/\\u202Egpj.tflite' gets no limit: its name has characters that nobody sees",
            result.Output,
            StringComparison.Ordinal
        );
        HarmlessText.Is(result.Output);
        HarmlessText.Is(folder.Policy);
    }

    private static SetupFolder Console() => new SetupFolder().Model("App/models/kws.tflite").Project("App/App.csproj");
}
