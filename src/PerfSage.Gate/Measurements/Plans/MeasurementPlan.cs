using PerfSage.Core.TfLite;
using PerfSage.Gate.Predictions;
using PerfSage.Prediction;
using PerfSage.Prediction.Fits;
using PerfSage.Prediction.Inputs;
using PerfSage.Zoo.Serialization;
using PerfSage.Zoo.Spaces.KernelMixes;

namespace PerfSage.Gate.Measurements.Plans;

/// <summary>Chooses models whose measurements say most about a device, the most informative first.</summary>
internal static class MeasurementPlan
{
    public const int MostModels = 500;

    /// <summary>So many random networks are looked at for each that is chosen.</summary>
    private const int CandidatesPerModel = 8;

    private const int FewestCandidates = 100;

    /// <summary>On the base: shorter runs measure the clock's noise, longer ones the tester's patience.</summary>
    private const double LeastMs = 0.02;

    private const double MostMs = 2000;

    /// <exception cref="BadInputException">The base can be asked about too few of them.</exception>
    public static IReadOnlyList<PlannedModel> Choose(PlanRequest request, string? predictorPath)
    {
        KernelMix[] mixes =
        [
            .. Enumerable
                .Range(0, Math.Max(FewestCandidates, CandidatesPerModel * request.Count))
                .Select(i => KernelMix.Of((request.Seed * 1_000_003) + (ulong)i))
                .DistinctBy(m => m.Name),
        ];
        using var predictor = Predictor.Load(predictorPath).With(request.Catalog);
        var estimates = Predictor.Estimate([
            .. mixes
                .AsParallel()
                .AsOrdered()
                .Select(m => ModelInput.Of(TfLiteReader.Read(m.Build(request.Precision, withWeights: false).ToBytes()))),
        ]);
        predictor.Prepare(estimates, [request.Base]);
        var usable = mixes
            .Zip(estimates, (mix, e) => (Mix: mix, Estimate: e, OnBase: predictor.At(e, request.Base, ConfidenceRange.Default)))
            .Where(c => c.OnBase.Trust.IsPredictable && c.OnBase.LatencyMs.Value is >= LeastMs and <= MostMs)
            .ToArray();
        if (usable.Length < request.Count)
        {
            throw new BadInputException(
                $"'{request.Base.Id}' can be asked about {usable.Length} of {mixes.Length} random models in "
                    + $"{request.Precision.ToString().ToLowerInvariant()}: "
                    + "fewer than --count; choose another --base, --precision or --seed"
            );
        }

        var shares = PartTable.Shares([
            .. usable.Select(c => PartNames.Of(c.Estimate.Input, request.Base.Family, c.OnBase.OperatorLatencyMs)),
        ]);
        return
        [
            .. InformativeOrder
                .Of(shares, request.Count)
                .Select(
                    (i, place) =>
                        new PlannedModel($"m{place + 1:000}-{usable[i].Mix.Name}.tflite", usable[i].Mix, usable[i].OnBase.LatencyMs.Value)
                ),
        ];
    }
}
