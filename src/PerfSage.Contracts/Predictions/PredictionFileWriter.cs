using System.Globalization;
using System.Text;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>Writes <c>predictions.txt</c>: one <c>key=value</c> per line, values escaped, records opened by a line of their own.</summary>
internal static class PredictionFileWriter
{
    public static string Write(PredictionFile file)
    {
        var text = new StringBuilder();
        text.Append(PredictionFile.Header).Append('\n');
        Line(text, "budgets", file.Budgets);
        Line(text, "predictor", file.Predictor);
        Records(text, "location", file.Locations, ItemLocation);
        Records(text, "policyBudget", file.PolicyBudgets, (t, b) => Item(t, b.Location, b.IsPolicy, b.Value, b.Value.Model));
        Records(text, "suppression", file.Suppressions, (t, s) => Item(t, s.Location, s.IsPolicy, s.Value, s.Value.Model));
        Records(text, "model", file.Models, Model);
        Records(text, "prediction", file.Predictions, Prediction);
        Records(text, "base", file.Base is null ? [] : new[] { file.Base }, Base);
        Records(text, "baseEstimate", file.BaseEstimates, BaseEstimate);
        return SealedText.Seal(text.ToString());
    }

    private static void Records<T>(StringBuilder text, string name, IEnumerable<T> records, Action<StringBuilder, T> write)
    {
        foreach (var record in records)
        {
            text.Append(name).Append('\n');
            write(text, record);
        }
    }

    private static void ItemLocation(StringBuilder text, ItemLocation location)
    {
        Location(text, location.Element);
        Lines(
            text,
            "limit",
            location.Limits.Select(l => string.Join(" ", l.Limit, Number(l.Location.Line), Number(l.Location.Column), l.Location.File))
        );
    }

    private static void Location(StringBuilder text, SourceLocation location)
    {
        Line(text, "file", location.File);
        Line(text, "line", Number(location.Line));
        Line(text, "column", Number(location.Column));
    }

    private static void Item(StringBuilder text, SourceLocation location, bool isPolicy, IProjectItem item, string model)
    {
        Location(text, location);
        Line(text, "isPolicy", Flag(isPolicy));
        Line(text, "definedIn", item.DefinedIn);
        Line(text, "item", item.Item);
        Line(text, "model", model);
        foreach (var metadata in item.Metadata)
        {
            Line(text, ProjectItemText.Key(metadata.Key), metadata.Value);
        }
    }

    private static void Model(StringBuilder text, ModelFacts model)
    {
        Line(text, "path", model.Path);
        Line(text, "sha256", model.Sha256);
        Line(text, "fileBytes", Number(model.FileBytes));
        Line(text, "macs", Number(model.Macs));
        Line(text, "operators", Number(model.Operators));
    }

    private static void Prediction(StringBuilder text, DevicePrediction prediction)
    {
        Line(text, "model", prediction.Model);
        Line(text, "device", prediction.Device);
        Line(text, "confidence", Numbers.Write(prediction.Confidence));
        foreach (var measure in prediction.Measures.All)
        {
            var estimate = measure.Estimate;
            Line(
                text,
                measure.Metric.Key,
                string.Join(" ", Numbers.Write(estimate.Value), Numbers.Write(estimate.Lower), Numbers.Write(estimate.Upper))
            );
        }

        foreach (var overhead in prediction.Overheads)
        {
            Line(text, "overhead", string.Join(" ", overhead.Metric.Key, Numbers.Write(overhead.Value)));
        }

        foreach (var top in prediction.TopOperators)
        {
            Line(text, "top", string.Join(" ", top.Metric.Key, Number(top.Index), Numbers.Write(top.Value), top.Name));
        }

        Lines(text, "violation", prediction.Violations);
        Lines(text, "obstacle", prediction.Obstacles.Select(o => $"{o.Id} {o.Text}"));
    }

    private static void Base(StringBuilder text, BaseCommit commit)
    {
        Line(text, "revision", commit.Revision);
        Line(text, "commit", commit.Commit);
        Line(text, "isMergeBase", Flag(commit.IsMergeBase));
    }

    private static void BaseEstimate(StringBuilder text, BaseEstimate estimate)
    {
        Line(text, "model", estimate.Model);
        Line(text, "device", estimate.Device);
        Line(text, "isNew", Flag(estimate.IsNew));
        foreach (var value in estimate.Values)
        {
            Line(text, value.Metric.Key, Numbers.Write(value.Value));
        }

        Lines(text, "change", estimate.Changes);
        Lines(text, "violation", estimate.Violations);
    }

    private static void Lines(StringBuilder text, string key, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Line(text, key, value);
        }
    }

    private static void Line(StringBuilder text, string key, string value) =>
        text.Append(key).Append('=').Append(EscapedText.Escape(value)).Append('\n');

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "true" : "false";
}
