using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>How to get the page again.</summary>
internal sealed class Method : ISection
{
    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## Where the figures come from",
            string.Empty,
            "All of it by one command, `eng/accuracy.sh DATA WORK`, from the dataset to this page; what is done already is not done",
            "again, and a GPU is used where there is one. It writes [training/accuracy.json](../training/accuracy.json),",
            "[training/rivals.json](../training/rivals.json) and `training/served/`, from which `dotnet run --project",
            "eng/PerfSage.Dataset -- accuracy` writes this page; a test holds the page to the files.",
        ];
}
