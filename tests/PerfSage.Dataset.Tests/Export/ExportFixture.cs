using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Export;

/// <summary>A small dataset, exported once.</summary>
public sealed class ExportFixture : IDisposable
{
    private readonly DatasetFolder folder = new();

    public ExportFixture()
    {
        var graphs = ExportedGraphs.All;
        folder.AddShard("00000", graphs[0], new LabelledGraph("micro_0", Models.WithoutOperators), graphs[1]);
        folder.AddShard("00001", graphs[2]);
        Result = CommandResult.Of("export", "--data", folder.Root, "--out", Arrays);
    }

    internal CommandResult Result { get; }

    internal string Arrays => folder.File("arrays");

    internal NpyArray Array(string name) => NpyArray.Read(Path.Combine(Arrays, name + ".npy"));

    public void Dispose() => folder.Dispose();
}
