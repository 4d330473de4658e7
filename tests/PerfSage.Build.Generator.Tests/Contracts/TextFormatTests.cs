using CsCheck;
using PerfSage.Build.Generator.Parsing;
using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests.Contracts;

public sealed class TextFormatTests
{
    private static readonly Gen<string> Texts = Gen.Char["aé漢 =;%'\"#\\\r\n\t{}[](),.:/\ud83d\ude00"]
        .Array[0, 12]
        .Select(c => new string(c));

    // Values of metadata may span lines in a project file; line breaks of either kind become one.
    private static readonly Gen<string> Lines = Texts.Select(t => t.Replace("\r", "", StringComparison.Ordinal));

    [Fact]
    public void Predictions_round_trip() =>
        Predictions().Sample(file => PredictionFileReader.Read(PredictionFileWriter.Write(file)).Equals(file));

    [Fact]
    public void Budgets_round_trip() =>
        Gen.Select(Texts, Lines, Lines, Lines, Lines)
            .Sample(
                (model, device, limit, level, file) =>
                {
                    var item = BudgetText.Item(
                        OneLine(model),
                        device,
                        maxLatencyMs: limit,
                        level: level,
                        item: OneLine(model),
                        definedIn: file
                    );
                    Assert.Equal([item, item], BudgetFileReader.Read(BudgetText.Write(item, item)).Items);
                }
            );

    [Fact]
    public void A_file_name_cannot_pose_as_a_budget()
    {
        var forged = BudgetText.Write(BudgetText.Item("/b", maxLatencyMs: "9999"));
        var hostile = "/a\n" + forged[forged.IndexOf("budget\n", StringComparison.Ordinal)..].TrimEnd('\n');
        Assert.Throws<ContractFormatException>(() =>
            BudgetFileReader.Read(BudgetText.Write(BudgetText.Item(hostile, maxLatencyMs: "1", item: "a")))
        );
        Assert.Throws<ContractFormatException>(() =>
            BudgetFileReader.Read(BudgetText.Write(BudgetText.Item("/a", maxLatencyMs: "1", item: "a\nmodel=/b")))
        );
        Assert.Throws<ContractFormatException>(() => BudgetFileReader.Read(BudgetText.Write(BudgetText.Item("/a\nb", maxLatencyMs: "1"))));
    }

    [Theory]
    [InlineData("overhead=latencyMs", "'overhead' does not hold a metric and a number")]
    [InlineData("overhead=latencyMs 1 2", "'overhead' does not hold a metric and a number")]
    [InlineData("overhead=latency 1", "'latency' is no metric")]
    [InlineData("overhead=latencyMs much", "'much' is no number")]
    public void An_overhead_is_of_a_metric(string line, string message)
    {
        var text = PredictionText.Answer(BudgetText.Write(BudgetText.Item(maxLatencyMs: "1")));
        var forged = PredictionText.Resealed(text, t => t.Replace("top=latencyMs", line + "\ntop=latencyMs", StringComparison.Ordinal));
        Assert.NotEqual(text, forged);
        Assert.Equal(message, Assert.Throws<ContractFormatException>(() => PredictionFileReader.Read(forged)).Message);
    }

    [Fact]
    public void Any_text_is_read_or_refused_but_never_crashes() =>
        Gen.Select(Gen.Int[0, 200], Texts)
            .Sample(
                (at, noise) =>
                {
                    var valid = BudgetText.Write(BudgetText.Item(maxLatencyMs: "1"));
                    var text = valid.Insert(Math.Min(at, valid.Length), noise);
                    Assert.True(Record.Exception(() => BudgetFileReader.Read(text)) is null or ContractFormatException);
                    var answer = PredictionText.Answer(valid);
                    Assert.True(
                        noise.Length == 0
                            || Record.Exception(() => PredictionFileReader.Read(answer.Insert(at, noise))) is ContractFormatException
                    );
                    var noisy = PredictionText.Resealed(answer, body => body.Insert(Math.Min(at, body.Length), noise));
                    Assert.True(Record.Exception(() => PredictionFileReader.Read(noisy)) is null or ContractFormatException);
                }
            );

    [Fact]
    public void Lines_of_errors_round_trip() =>
        Gen.Select(Texts, Gen.Int[1, 9999], Gen.Int[1, 99])
            .Sample(
                (message, line, column) =>
                {
                    var finding = new Finding(
                        "PSB2001",
                        Severity.Error,
                        new SourceLocation("/a b (1,2)/App.csproj", line, column),
                        message
                    );
                    Assert.Equal(
                        finding with
                        {
                            Message = OneLine(message),
                        },
                        CanonicalLine.Parse(CanonicalLine.Format(finding with { Message = OneLine(message) }))
                    );
                }
            );

    [Fact]
    public void A_line_of_an_error_is_one_line_wherever_it_stands() =>
        Assert.Equal(
            @"/a\u000A::b\u202E.csproj(1,1): error PSB2001: c\u000Ad",
            CanonicalLine.Format(new Finding("PSB2001", Severity.Error, SourceLocation.StartOf("/a\n::b\u202e.csproj"), "c\nd"))
        );

    // Test vectors of FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/.
    [Theory]
    [InlineData("", "cbf29ce484222325")]
    [InlineData("a", "af63dc4c8601ec8c")]
    [InlineData("foobar", "85944171f73967e8")]
    public void A_fingerprint_is_the_hash_that_it_says_it_is(string text, string expected) => Assert.Equal(expected, Fingerprint.Of(text));

    [Theory]
    [InlineData("ethos-u55-265", "ethos-u55-256")]
    [InlineData("ETHOS-U65", "ethos-u65")]
    [InlineData("toaster", null)]
    public void Suggestions_are_near_or_none(string text, string? expected) =>
        Assert.Equal(expected, Suggestion.For(text, BuiltinDeviceFacts.All.All.SelectMany(d => d.Aliases.Prepend(d.Id))));

    private static Gen<PredictionFile> Predictions()
    {
        var number = Gen.Double[0, 1e6];
        var estimate = Gen.Select(number, number, number, (v, l, u) => new Estimate(v, l, u));
        var model = Gen.Select(
            Texts,
            Texts,
            Gen.Long[0, long.MaxValue],
            Gen.Int[0, 999],
            (path, sha, bytes, count) => new ModelFacts(path, sha, bytes, bytes / 2, count)
        );
        var prediction = Gen.Select(
            Texts,
            Texts,
            estimate,
            Gen.Select(estimate.Null(), estimate.Null()),
            Texts.Array[0, 3],
            (path, device, latency, others, violations) =>
                new DevicePrediction(
                    path,
                    device,
                    0.9,
                    PredictionText.Measures(latency, others.Item1, others.Item2),
                    new[] { new TopOperator(Metric.Latency, 1, 2.5, device) }.ToEquatableArray(),
                    violations.ToEquatableArray()
                )
                {
                    Overheads = violations.Select(_ => new MetricValue(Metric.Energy, latency.Value)).ToEquatableArray(),
                    Obstacles = violations.Select(v => new Obstacle(DiagnosticIds.OpenShape, v)).ToEquatableArray(),
                }
        );
        var location = Gen.Select(Texts, Gen.Int[1, 999], Gen.Int[1, 99], (file, line, column) => new SourceLocation(file, line, column));
        var itemLocation = Gen.Select(
            location,
            Gen.Select(
                location,
                Gen.Int[0, BudgetItem.LimitNames.Count - 1],
                (place, i) => new LimitLocation(BudgetItem.LimitNames[i], place)
            ).Array[0, 2],
            (element, limits) => new ItemLocation(element) { Limits = limits.ToEquatableArray() }
        );
        var budget = Gen.Select(
            Texts,
            location,
            (text, place) => new Placed<BudgetItem>(BudgetItem.Of(text, text, text, name => name + text), place, IsPolicy: true)
        );
        var suppression = Gen.Select(
            Texts,
            location,
            Gen.Bool,
            (text, place, isPolicy) =>
                new Placed<SuppressionItem>(SuppressionItem.Of(text, text, text, name => name + text), place, isPolicy)
        );
        var before = Gen.Select(
            Texts,
            number.Nullable(),
            Texts.Array[0, 3],
            (text, value, changes) =>
                new BaseEstimate(
                    text,
                    text,
                    value is null,
                    Metric.Predicted.Where(_ => value is not null).Select(m => new MetricValue(m, value!.Value)).ToEquatableArray(),
                    changes.ToEquatableArray()
                )
                {
                    Violations = changes.Reverse().ToEquatableArray(),
                }
        );
        var commit = Gen.Select(Texts, Texts, Gen.Bool, (revision, hash, isMergeBase) => new BaseCommit(revision, hash, isMergeBase));
        var places = Gen.Select(itemLocation.Array[0, 3], budget.Array[0, 2], suppression.Array[0, 2], (l, b, s) => (l, b, s));
        var numbers = Gen.Select(
            model.Array[0, 3],
            prediction.Array[0, 3],
            commit.Null(),
            before.Array[0, 3],
            (m, p, c, b) => (m, p, c, b)
        );
        return Gen.Select(
            Texts,
            Texts,
            places,
            numbers,
            (budgets, predictor, where, what) =>
                new PredictionFile(
                    Budgets: budgets,
                    Predictor: predictor,
                    Locations: where.l.ToEquatableArray(),
                    PolicyBudgets: where.b.ToEquatableArray(),
                    Suppressions: where.s.ToEquatableArray(),
                    Models: what.m.ToEquatableArray(),
                    Predictions: what.p.ToEquatableArray(),
                    Base: what.c,
                    BaseEstimates: what.b.ToEquatableArray()
                )
        );
    }

    private static string OneLine(string text) =>
        text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
}
