namespace PerfSage.Dataset.Measured.Export;

/// <summary>Which models training is given, and in which order.</summary>
internal static class ExportOrder
{
    /// <summary>
    /// One for each graph: twins have the same labels. Families in an order that says nothing about them, nor about the split.
    /// </summary>
    /// <param name="most">Of the families, so many are taken: the cells of NAS-Bench-201 repeat each other.</param>
    public static IEnumerable<MeasuredModel> Of(IEnumerable<MeasuredModel> models, int most) =>
        models
            .Where(m => m.Model is not null)
            .GroupBy(m => m.Family, StringComparer.Ordinal)
            .OrderBy(g => StableOrder.Of("order of " + g.Key))
            .Take(most)
            .SelectMany(g => g.DistinctBy(m => string.Join(' ', m.LatencyMs.Values) + m.Space));

    /// <returns>A family's name as training reads it: names stand between commas.</returns>
    public static string Family(MeasuredModel model) => model.Family.Replace(',', ';');
}
