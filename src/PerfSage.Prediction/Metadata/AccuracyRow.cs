using System.Text.Json;

namespace PerfSage.Prediction.Metadata;

/// <summary>How far the predictor was from its labels on graphs it had not seen.</summary>
/// <param name="Split">Which graphs: held out of training, or real models.</param>
/// <param name="Mape">Mean absolute percentage error; <paramref name="MedianApe"/> is the median.</param>
/// <param name="Coverage90">Share of labels inside the 90 % interval.</param>
internal sealed record AccuracyRow(
    string Device,
    string Metric,
    string Split,
    int Graphs,
    double Mape,
    double? MedianApe,
    double? Coverage90
)
{
    /// <summary>What stands for a device in figures of boards that were drawn at random.</summary>
    public const string AnyBoard = "random";

    public static AccuracyRow Of(JsonElement row) =>
        new(
            row.GetProperty("device").GetString()!,
            row.GetProperty("metric").GetString()!,
            row.GetProperty("split").GetString()!,
            row.GetProperty("graphs").GetInt32(),
            row.GetProperty("mape").GetDouble(),
            Number(row, "median_ape"),
            Number(row, "coverage90")
        );

    private static double? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
