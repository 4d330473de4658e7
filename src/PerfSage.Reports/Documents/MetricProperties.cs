using System.Text.Json.Serialization.Metadata;
using PerfSage.Contracts;

namespace PerfSage.Reports.Documents;

/// <summary>Writes a property of type <see cref="MetricIntervals"/> as one property per predicted metric, named by its key.</summary>
internal static class MetricProperties
{
    public static void Spread(JsonTypeInfo type)
    {
        if (
            type.Kind != JsonTypeInfoKind.Object
            || type.Properties.FirstOrDefault(p => p.PropertyType == typeof(MetricIntervals)) is not { } all
        )
        {
            return;
        }

        var place = type.Properties.IndexOf(all);
        type.Properties.RemoveAt(place);
        foreach (var metric in Metric.Predicted)
        {
            var property = type.CreateJsonPropertyInfo(typeof(IntervalReport), metric.Key);
            property.Get = document => ((MetricIntervals)all.Get!(document)!).On(metric);
            type.Properties.Insert(place++, property);
        }
    }
}
