using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction.Domain;

/// <summary>Says in words where a model on a device differs from everything that training saw.</summary>
internal sealed class DomainCheck(DomainData domain, NodeLayout layout)
{
    private const int MostTexts = 8;

    private readonly RangeCheck ranges = new(domain, layout);
    private readonly EmbeddingDistance distance = new(domain.Embedding);

    public string[] Violations(ModelGraph model, NetworkAnswer answer)
    {
        if (answer.Output is not { } output)
        {
            return ["the model has no operators: there is nothing to predict"];
        }

        var placements = answer.Learned.Family.Place(model, answer.Learned.System);
        string?[] whole = [.. HostOperators.Texts(model, placements), DynamicText(model), distance.Violation(output.Embedding)];
        var all = whole.OfType<string>().Concat(ranges.Violations(model, placements, answer)).ToArray();
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
