using PerfSage.Build.Generator.Parsing;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <summary>Answers budgets with the numbers of a made-up model.</summary>
internal static class PredictionText
{
    /// <summary>A text whose content was changed before it was sealed.</summary>
    public static string Resealed(string text, Func<string, string> change) => SealedText.Seal(change(SealedText.Open(text)!));

    public static readonly string Sha256 = new('a', 64);

    public static string Answer(
        string budgets,
        double latencyMs = 23.4,
        double peakMemoryKiB = 96,
        double? energyMj = 2.5,
        params string[] devices
    ) => PredictionFileWriter.Write(File(BudgetFileReader.Read(budgets), latencyMs, peakMemoryKiB, energyMj, devices));

    /// <param name="energyMj">Of the devices that have it; null if it is missing.</param>
    /// <param name="devices">Texts of the project's own device files.</param>
    public static PredictionFile File(
        BudgetFile budgets,
        double latencyMs = 23.4,
        double peakMemoryKiB = 96,
        double? energyMj = 2.5,
        params string[] devices
    )
    {
        var known = DeviceFactsReader.With(BuiltinDeviceFacts.All, devices);
        return new(
            budgets.Fingerprint,
            new string('b', 64),
            budgets.Items.Select((item, i) => new ItemLocation(new SourceLocation(item.DefinedIn, i + 4, 5))).ToEquatableArray(),
            EquatableArray<Placed<BudgetItem>>.Empty,
            budgets
                .Suppressions.Select((s, i) => new Placed<SuppressionItem>(s, new SourceLocation(s.DefinedIn, i + 20, 5), IsPolicy: false))
                .ToEquatableArray(),
            budgets.Items.Select(i => Model(i.Model)).Distinct().ToEquatableArray(),
            budgets
                .Items.Select(i => BudgetParser.Parse(i, known).Budget)
                .SelectMany(b => Predictions(b, known, latencyMs, peakMemoryKiB, energyMj))
                .Distinct()
                .ToEquatableArray(),
            Base: null,
            EquatableArray<BaseEstimate>.Empty
        );
    }

    /// <param name="policy">A budget of the repository's policy.</param>
    public static PredictionFile WithPolicy(BudgetFile budgets, BudgetItem policy) =>
        File(budgets) with
        {
            PolicyBudgets = new[]
            {
                new Placed<BudgetItem>(policy, new SourceLocation("/perfbudgets.xml", 2, 3), IsPolicy: true),
            }.ToEquatableArray(),
        };

    public static ModelFacts Model(string path) => new(path, Sha256, 43232, 2656768, 13);

    public static Measures Measures(Estimate? latency, Estimate? peakMemory, Estimate? energy = null) =>
        PerfSage.Contracts.Predictions.Measures.Of(m =>
            m == Metric.Latency ? latency
            : m == Metric.PeakMemory ? peakMemory
            : m == Metric.Energy ? energy
            : null
        );

    private static IEnumerable<DevicePrediction> Predictions(
        Budget budget,
        KnownDevices known,
        double latencyMs,
        double peakMemoryKiB,
        double? energyMj
    ) =>
        from device in budget.Devices
        where device.Id is not null
        let mj = known.Measures(device.Id!, Metric.Energy) ? energyMj : null
        select new DevicePrediction(
            budget.Model,
            device.Id!,
            budget.Confidence,
            Measures(
                Estimate.Rounded(latencyMs, latencyMs * 0.95, latencyMs * 1.06),
                Estimate.Rounded(peakMemoryKiB, peakMemoryKiB * 0.98, peakMemoryKiB * 1.02),
                mj is { } energy ? Estimate.Rounded(energy, energy * 0.5, energy * 2) : null
            ),
            new[]
            {
                new TopOperator(Metric.Latency, 3, latencyMs / 4, "CONV_2D"),
                new TopOperator(Metric.PeakMemory, 5, peakMemoryKiB, "ADD"),
            }
                .Concat(mj is { } all ? [new TopOperator(Metric.Energy, 7, all / 2, "FULLY_CONNECTED")] : [])
                .ToEquatableArray(),
            EquatableArray<string>.Empty
        );
}
