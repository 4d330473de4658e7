using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Export;

/// <summary>A model on one board: what the cost model says of it, and the labels.</summary>
/// <param name="Terms">[N, T]; null for a board that the row does not describe.</param>
internal sealed record BoardRow(float[]? Terms, DeviceLabels Labels);
