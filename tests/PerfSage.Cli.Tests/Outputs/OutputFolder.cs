using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats;

namespace PerfSage.Cli.Tests.Outputs;

/// <summary>A temporary folder with the outputs of a report.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-outputs-");

    public OutputFolder(GateReport report) => GateOutputs.Write(report, Folder);

    public string Folder => Path.Combine(root.FullName, "a folder", "out");

    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public void Dispose() => root.Delete(recursive: true);
}
