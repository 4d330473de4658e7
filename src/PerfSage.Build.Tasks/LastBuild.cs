using PerfSage.Contracts.Predictions;

namespace PerfSage.Build.Tasks;

/// <summary>Keeps what a build was asked and answered where editors notice it. An editor's own builds leave it as it is.</summary>
internal static class LastBuild
{
    /// <param name="predictions">Path of predictions.txt, beside which it is; there may be none.</param>
    /// <param name="budgets">Path of budgets.txt.</param>
    public static void Write(string predictions, string budgets)
    {
        var file = Path.Combine(Path.GetDirectoryName(predictions)!, LastBuildText.FileName);
        var text = LastBuildText.Write(Read(budgets), Read(predictions));
        // Of a new time, an editor would think that there is something new.
        if (Read(file) == text)
        {
            return;
        }

        var beside = $"{file}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllText(beside, text);
            Replacement.Move(beside, file);
        }
        finally
        {
            Replacement.TryDelete(beside);
        }
    }

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
