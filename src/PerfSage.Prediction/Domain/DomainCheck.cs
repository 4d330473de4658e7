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

    /// <summary>Operators that differ from those of training; none for a model without operators.</summary>
    public IReadOnlyList<RangeFinding> Range(ModelGraph model, NetworkAnswer answer) =>
        answer.Output is null ? [] : ranges.Find(model, answer.Learned.Family.Place(model, answer.Learned.System), answer);

    public string[] Violations(ModelGraph model, NetworkAnswer answer, IReadOnlyList<RangeFinding> range)
    {
        if (answer.Output is not { } output)
        {
            return ["the model has no operators: there is nothing to predict"];
        }

        var placements = answer.Learned.Family.Place(model, answer.Learned.System);
        string?[] whole = [.. HostOperators.Texts(model, placements), distance.Violation(output.Embedding)];
        var all = whole.OfType<string>().Concat(RangeCheck.Texts(range)).ToArray();
        return all.Length <= MostTexts ? all : [.. all.Take(MostTexts - 1), $"and {all.Length - MostTexts + 1} more differences"];
    }
}
