using System.Security.Cryptography;
using System.Text;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Verdicts;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;
using PerfSage.Prediction;

namespace PerfSage.Cli.Tests.Outputs;

/// <summary>Reports as a gate makes them.</summary>
internal static class GateReports
{
    /// <summary>Breaks Markdown, HTML, XML, workflow commands and terminals, if anything does.</summary>
    public const string Hostile =
        "a|b`c*_<img src=x onerror=1>@team #1 \n::error::x\r"
        + "##vso[task.complete result=Succeeded;]%,;:]\u202E\u0001\u2028](http://x) {0} é\uD800.tflite";

    private const string Project = "src/App/App.csproj";
    private const string Npu = "ethos-u55-256";

    public static BaseCommit MergeBase { get; } = new("origin/main", "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", IsMergeBase: true);

    /// <summary>Everything that can happen to a model.</summary>
    public static GateReport Everything { get; } =
        Report(
            MergeBase,
            [
                Entry(
                    "models/kws.tflite",
                    Side("kws 1", 0.1206, 21.68, 43_232),
                    Side("kws 2", 0.141, 24.5, 51_424),
                    Operators(),
                    [Check(Metric.Latency, 0.141, 0.13, Outcome.Fail, 11), Regression(16.92, 5, 0.01, Outcome.Fail, 11)]
                ),
                Entry(
                    "models/new.tflite",
                    null,
                    Side("new", 1.5, 100, 2048),
                    [],
                    [Check(Metric.PeakMemory, 100, 104, Outcome.Inconclusive, 12)]
                ),
                Entry("models/old.tflite", Side("old", 3, 7, 1024), null, [], []),
                Entry(
                    "models/person.tflite",
                    Side("person", 0.5309, 80.25, 230_000),
                    Side("person", 0.5309, 80.25, 230_000),
                    [],
                    [
                        Check(Metric.Latency, 0.5309, 0.5, Outcome.Suppressed, 13),
                        Check(Metric.File, 224.609375, 200, Outcome.Fail, 13, Level.Warning),
                    ]
                ),
                Entry(
                    "models/resnet.tflite",
                    Side("resnet", 0.9, 50, 90_000),
                    Side("resnet", 0.9, 50, 90_000),
                    [],
                    [Check(Metric.Latency, 0.9, 2, Outcome.Pass, 14)]
                ),
            ],
            EverythingFindings.List()
        );

    public static GateReport Passing { get; } = Everything with { Entries = [Everything.Entries[^1]], Findings = [] };

    public static GateReport Empty { get; } = Report(null, [], []);

    /// <summary>An error that has no model: the base is not there.</summary>
    public static GateReport WithoutModel { get; } =
        Report(null, [], [Finding(DiagnosticIds.EmptyGlob, Severity.Error, 4, "'models/*.tflite' matches no file", null, null)]);

    public static GateReport Adverse { get; } =
        Report(
            new BaseCommit(Hostile, "0123456789abcdef0123456789abcdef01234567", IsMergeBase: false),
            [
                Entry(
                    Hostile,
                    Side("h1", 1, 1, 1024),
                    Side("h2", 2, 2, 2048),
                    [new OperatorDelta(OperatorChange.Changed, 0, 0, "CUSTOM " + Hostile, Hostile, 1m, 2m)],
                    [Check(Metric.Latency, 2, 1, Outcome.Fail, 1), Check(Metric.PeakMemory, 2, 1, Outcome.Suppressed, 1)]
                ),
            ],
            [
                new AttributedFinding(new Finding(DiagnosticIds.Latency, Severity.Error, new SourceLocation(Hostile, 1, 1), Hostile))
                {
                    Model = Hostile,
                    Device = Npu,
                    Metric = Metric.Latency,
                },
                new AttributedFinding(new Finding(DiagnosticIds.PeakMemory, Severity.Error, new SourceLocation(Hostile, 1, 1), Hostile))
                {
                    Model = Hostile,
                    Device = Npu,
                    Metric = Metric.PeakMemory,
                    Justification = Hostile,
                },
            ]
        );

    /// <summary>A device whose energy can be predicted: over its limit, and more than it was.</summary>
    public static GateReport WithEnergy { get; } =
        Report(
            MergeBase,
            [
                Entry(
                    "models/kws.tflite",
                    Side("kws 1", 0.12, 21.68, 43_232, energyMj: 0.012),
                    Side("kws 2", 0.12, 21.68, 43_232, energyMj: 0.015),
                    [],
                    [Check(Metric.Energy, 0.015, 0.014, Outcome.Fail, 11), Regression(25, 5, 0.001, Outcome.Fail, 11, Metric.Energy)]
                ),
            ],
            [
                Finding(
                    DiagnosticIds.Energy,
                    Severity.Error,
                    11,
                    "'kws.tflite' on ethos-u55-256: predicted energy 0.015 mJ exceeds MaxEnergyMj=0.014.",
                    "models/kws.tflite",
                    Metric.Energy
                ),
            ]
        );

    public static GateReport[] All => [Everything, Passing, Empty, WithoutModel, Adverse, WithEnergy, Many(30)];

    /// <summary>As many models as asked for, all of them over.</summary>
    public static GateReport Many(int count) =>
        Report(
            MergeBase,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i =>
                        Entry(
                            $"models/m{i:000000}.tflite",
                            Side("a", 1, 1, 1024),
                            Side("b", 2, 1, 1024),
                            [],
                            [Check(Metric.Latency, 2, 1, Outcome.Fail, i + 1)]
                        )
                    ),
            ],
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i =>
                        Finding(DiagnosticIds.Latency, Severity.Error, i + 1, "over", $"models/m{i:000000}.tflite", Metric.Latency)
                    ),
            ]
        );

    public static GateReport Report(BaseCommit? comparison, IReadOnlyList<GateEntry> entries, IReadOnlyList<AttributedFinding> findings) =>
        new("0.1.0", Sha("predictor"), DeviceCatalog.Builtin.LabelsOf(["ethos-u55-256"]), comparison, entries, findings);

    public static GateEntry Entry(
        string model,
        ModelSide? @base,
        ModelSide? head,
        IReadOnlyList<OperatorDelta> operators,
        IReadOnlyList<GateCheck> checks
    ) => new(new ModelDiff(model, Npu, @base, head, operators), checks);

    public static ModelSide Side(string content, double latencyMs, double peakMemoryKiB, long fileBytes, double? energyMj = null) =>
        new(
            Sha(content),
            fileBytes,
            2_656_768,
            13,
            0.9,
            Measures.Of(m =>
                m == Metric.Latency ? Around(latencyMs)
                : m == Metric.PeakMemory ? Around(peakMemoryKiB)
                : m == Metric.Energy && energyMj is { } energy ? Around(energy)
                : null
            ),
            PeakOperator: 2,
            Trust.Full
        );

    public static GateCheck Check(Metric metric, double value, double limit, Outcome outcome, int line, Level level = Level.Error) =>
        new(metric, IsRegression: false, value, limit, 0, outcome, level, new SourceLocation(Project, line, 5));

    public static GateCheck Regression(double percent, double limit, double floor, Outcome outcome, int line, Metric? metric = null) =>
        new(
            metric ?? Metric.Latency,
            IsRegression: true,
            percent,
            limit,
            floor,
            outcome,
            Level.Error,
            new SourceLocation(Project, line, 5)
        );

    public static AttributedFinding Finding(
        string id,
        Severity severity,
        int line,
        string message,
        string? model,
        Metric? metric,
        string? justification = null
    ) =>
        new(new Finding(id, severity, new SourceLocation(Project, line, 5), message))
        {
            Model = model,
            Device = model is null ? null : Npu,
            Metric = metric,
            Justification = justification,
        };

    private static OperatorDelta[] Operators() =>
        [
            new(OperatorChange.Changed, 0, 0, "CONV_2D", "output 1x25x5x64 → 1x25x5x96", 0.0303674m, 0.0450674m),
            new(OperatorChange.Unchanged, 1, 1, "DEPTHWISE_CONV_2D", "", 0.0091878m, 0.0121878m),
            new(OperatorChange.Removed, 2, null, "SOFTMAX", "", 0.0011m, 0m),
            new(OperatorChange.Added, null, 2, "CONV_2D", "", 0m, 0.0038m),
            new(OperatorChange.Unchanged, 3, 3, "FULLY_CONNECTED", "", 0.0799448m, 0.0799448m),
        ];

    private static Estimate Around(double value) => Estimate.Rounded(value, value * 0.9, value * 1.1);

    private static string Sha(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
