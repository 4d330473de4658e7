using System.Globalization;
using System.Text;
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
        foreach (var location in file.Locations)
        {
            text.Append("location\n");
            Line(text, "file", location.File);
            Line(text, "line", Number(location.Line));
            Line(text, "column", Number(location.Column));
        }

        foreach (var model in file.Models)
        {
            Model(text, model);
        }

        foreach (var prediction in file.Predictions)
        {
            Prediction(text, prediction);
        }

        // A file that was cut off in the middle must not pass for a shorter one.
        return text.Append("end\n").ToString();
    }

    private static void Model(StringBuilder text, ModelFacts model)
    {
        text.Append("model\n");
        Line(text, "path", model.Path);
        Line(text, "sha256", model.Sha256);
        Line(text, "fileBytes", Number(model.FileBytes));
        Line(text, "macs", Number(model.Macs));
        Line(text, "operators", Number(model.Operators));
        Lines(text, "unknownOperator", model.UnknownOperators);
    }

    private static void Prediction(StringBuilder text, DevicePrediction prediction)
    {
        text.Append("prediction\n");
        Line(text, "model", prediction.Model);
        Line(text, "device", prediction.Device);
        Line(text, "confidence", Numbers.Write(prediction.Confidence));
        foreach (var metric in MetricInfo.All)
        {
            if (prediction.On(metric.Metric) is { } estimate)
            {
                Line(text, metric.Key, string.Join(" ", Numbers.Write(estimate.Value), Numbers.Write(estimate.Lower), Numbers.Write(estimate.Upper)));
            }
        }

        foreach (var top in prediction.TopOperators)
        {
            Line(text, "top", string.Join(" ", MetricInfo.Of(top.Metric).Key, Number(top.Index), Numbers.Write(top.Value), top.Name));
        }

        Lines(text, "violation", prediction.Violations);
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
}
