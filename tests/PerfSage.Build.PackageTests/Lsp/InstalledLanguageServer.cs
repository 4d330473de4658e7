using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests.Lsp;

/// <summary>A language server for C#, which is a .NET tool: installed once, into the folder of what was built.</summary>
internal static class InstalledLanguageServer
{
    private const string Name = "csharp-ls";
    private const string Version = "0.28.0";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<string?> Failure = new(Install);

    /// <summary>Why tests cannot run; null when they can.</summary>
    public static string? SkipReason =>
        Failure.Value is { } failure
            ? $"NOT RUN: {Name} {Version} could not be installed, so nobody looked what an editor shows. " + failure
            : null;

    public static string Program => Path.Combine(Folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name);

    private static string Folder => Repository.Path($"artifacts/tools/{Name}-{Version}");

    private static string? Install()
    {
        if (File.Exists(Program))
        {
            return null;
        }

        // Beside, so that what was cut off is not taken for the tool.
        var folder = Directory.CreateDirectory($"{Folder}.{Guid.NewGuid():N}").FullName;
        try
        {
            var install = Dotnet.Run(folder, "tool", "install", Name, "--version", Version, "--tool-path", folder);
            if (!install.Wait(Patience))
            {
                return $"It took more than {Patience.TotalMinutes} minutes.";
            }

            if (install.Result.ExitCode != 0)
            {
                return install.Result.Output.Trim();
            }

            Directory.Move(folder, Folder);
            return null;
        }
        catch (IOException) when (File.Exists(Program))
        {
            return null;
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
