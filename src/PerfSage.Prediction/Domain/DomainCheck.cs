using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Domain;

/// <summary>Says in words where a model differs from everything that training saw.</summary>
internal sealed class DomainCheck(DomainData domain)
{
    private const int MostTexts = 8;

    private readonly RangeCheck ranges = new(domain);
    private readonly EmbeddingDistance distance = new(domain.Embedding);

    /// <param name="embedding">Null for a model without operators.</param>
    public string[] Violations(ModelGraph model, GraphFeatures features, float[]? embedding)
    {
        if (embedding is null)
        {
            return ["the model has no operators: there is nothing to predict"];
        }

        string?[] whole = [.. CpuOperators.Texts(model), DynamicText(model), distance.Violation(embedding)];
        var all = whole.OfType<string>().Concat(ranges.Violations(model, features)).ToArray();
        return all.Length <= MostTexts ? all : [.. all.Take(MostTexts - 1), $"and {all.Length - MostTexts + 1} more differences"];
    }

    private static string? DynamicText(ModelGraph model)
    {
        var tensors = model.Subgraphs.SelectMany(s => s.Tensors).ToArray();
        return tensors.Count(t => t.IsDynamic) is var count and > 0
            ? $"{count} of {tensors.Length} tensors have dynamic dimensions, which count as 1"
            : null;
    }
}
