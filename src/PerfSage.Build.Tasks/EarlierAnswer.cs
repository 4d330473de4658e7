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
        if (!File.Exists(predictions) || SealedText.Open(File.ReadAllText(predictions)) is not { } body)
        {
            return false;
        }

        var second = body.Split('\n').ElementAtOrDefault(1);
        return second == Key + Fingerprint.Of(File.ReadAllText(budgets));
    }
}
