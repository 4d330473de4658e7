using PerfSage.Contracts.Text;

namespace PerfSage.Build.Tasks;

/// <summary>Predictions of an earlier build.</summary>
internal static class EarlierAnswer
{
    // What predictions.txt says after its header, in its second line.
    private const string Key = "budgets=";

    /// <summary>Whether they are whole, and answer what is asked now. Times have no say: clocks are set, and files restored.</summary>
    /// <param name="predictions">Path of predictions.txt.</param>
    /// <param name="budgets">Path of budgets.txt, which exists.</param>
    public static bool Fits(string predictions, string budgets)
    {
        try
        {
            return File.Exists(predictions)
                && SealedText.Open(File.ReadAllText(predictions)) is { } body
                && body.Split(['\n'], 3).ElementAtOrDefault(1) == Key + Fingerprint.Of(File.ReadAllText(budgets));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another build may be putting its own there. What stays unreadable, the predictor tells.
            return false;
        }
    }
}
