using PerfSage.Cli.Tests.Git;
using PerfSage.Contracts.Budgets;
using PerfSage.Zoo.Families;

namespace PerfSage.Cli.Tests.Gate;

/// <summary>A repository with one project, whose budgets.txt is there as if it had been built.</summary>
internal sealed class GateFolder : IDisposable
{
    public GateFolder()
    {
        Repository = new TemporaryRepository();
        Model("app/models/kws.tflite", "ds-cnn-kws");
        Model("app/models/other.tflite", "fc-autoencoder");
        Repository.Write(
            "app/app.csproj",
            "<Project>\n  <ItemGroup>\n    <PerfBudget Include=\"models/*.tflite\" />\n  </ItemGroup>\n</Project>\n"
        );
    }

    public TemporaryRepository Repository { get; }

    public string Project => Repository.FullPath("app/app.csproj");

    public string Out => Repository.FullPath("obj/out");

    public void Model(string path, string family)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.FullPath(path))!);
        ModelFamilies.Get(family).Build().Save(Repository.FullPath(path));
    }

    public BudgetItem Item(string model = "models/kws.tflite") =>
        BudgetItem
            .Of(Project, model, Repository.FullPath("app/" + model), _ => "")
            .With("Device", "npu")
            .With("MaxRegressionPercent", "5")
            .With("MinRegressionMs", "0.001");

    public CommandResult Judge(string revision, params BudgetItem[] items) => Judge(revision, [], items);

    public CommandResult Judge(string revision, string[] more, params BudgetItem[] items)
    {
        Repository.Write("obj/budgets.txt", BudgetsText.Of(Project, items));
        return Perfsage.Run(["gate", "--base", revision, "--budgets", Repository.FullPath("obj/budgets.txt"), "--out", Out, .. more]);
    }

    public void Dispose() => Repository.Dispose();
}
