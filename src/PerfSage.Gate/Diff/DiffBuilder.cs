using System.Collections.Concurrent;
using PerfSage.Core.Alignment;
using PerfSage.Core.Graphs;
using PerfSage.Prediction;

namespace PerfSage.Gate.Diff;

/// <summary>Compares two versions of a model on a device, operator by operator. Safe to call from several threads.</summary>
internal sealed class DiffBuilder(Predictor predictor)
{
    // Versions are the same on all devices.
    private readonly ConcurrentDictionary<(string Base, string Head), IReadOnlyList<OperatorPair>> alignments = new();

    /// <summary>Aligns many versions at once, ahead of <see cref="Create"/>.</summary>
    public void Align(IEnumerable<(ModelGraph Base, ModelGraph Head)> versions) => Parallel.ForEach(versions, v => Pairs(v.Base, v.Head));

    /// <param name="model">As shown.</param>
    /// <param name="base">Null when the model is new, or nothing is compared.</param>
    /// <param name="head">Null when the model was removed.</param>
    /// <param name="device">Id.</param>
    /// <param name="confidence">Of the intervals, 0 to 1.</param>
    public ModelDiff Create(string model, ModelEstimate? @base, ModelEstimate? head, string device, double confidence)
    {
        var before = @base is null ? null : predictor.At(@base, device, confidence);
        var after = head is null ? null : predictor.At(head, device, confidence);
        return new ModelDiff(
            model,
            device,
            before is null ? null : ModelSide.Of(@base!, before),
            after is null ? null : ModelSide.Of(head!, after),
            before is null || after is null ? [] : Operators(@base!.Model, before, head!.Model, after)
        );
    }

    private IReadOnlyList<OperatorPair> Pairs(ModelGraph @base, ModelGraph head) =>
        alignments.GetOrAdd((@base.Sha256, head.Sha256), _ => GraphAligner.Align(@base, head));

    private OperatorDelta[] Operators(ModelGraph @base, DeviceEstimate before, ModelGraph head, DeviceEstimate after)
    {
        var pairs = Pairs(@base, head);
        var (baseMs, headMs) = DeltaApportionment.Split(before, after, pairs);
        var (baseOperators, headOperators) = (@base.Operators.ToArray(), head.Operators.ToArray());
        return
        [
            .. pairs.Select(pair =>
                (pair.Base, pair.Head) switch
                {
                    ({ } i, { } j) => Kept(baseOperators[i], headOperators[j], i, j),
                    (null, { } j) => new OperatorDelta(
                        OperatorChange.Added,
                        BaseIndex: null,
                        j,
                        headOperators[j].Name,
                        Detail: "",
                        BaseMs: 0,
                        headMs[j]
                    ),
                    ({ } i, _) => new OperatorDelta(
                        OperatorChange.Removed,
                        i,
                        HeadIndex: null,
                        baseOperators[i].Name,
                        Detail: "",
                        baseMs[i],
                        HeadMs: 0
                    ),
                    _ => throw new InvalidOperationException("a pair of nothing"),
                }
            ),
        ];

        OperatorDelta Kept(OperatorInfo old, OperatorInfo now, int i, int j) =>
            OperatorEquality.AreEqual(old, now)
                ? new OperatorDelta(OperatorChange.Unchanged, i, j, now.Name, Detail: "", baseMs[i], headMs[j])
                : new OperatorDelta(OperatorChange.Changed, i, j, now.Name, ChangeDetail.Of(old, now), baseMs[i], headMs[j]);
    }
}
