using PerfSage.Prediction;

namespace PerfSage.Reports.Text;

internal static class DomainText
{
    /// <summary>Says why a prediction deserves little trust; nothing if it does.</summary>
    public static void Write(TextWriter output, string path, ModelEstimate estimate)
    {
        if (estimate.IsInsideDomain)
        {
            return;
        }

        output.WriteLine($"'{path}' is outside the domain of the predictor; its intervals are widened, and nothing vouches for them:");
        foreach (var text in estimate.DomainTexts)
        {
            output.WriteLine($"  - {text}");
        }
    }
}
