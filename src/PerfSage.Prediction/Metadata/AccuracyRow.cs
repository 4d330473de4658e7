using System.Text.Json.Serialization;

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
    [property: JsonPropertyName("median_ape")] double? MedianApe,
    double? Coverage90);
