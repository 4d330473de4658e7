using PerfSage.Tests;
using PerfSage.Tests.Golden;

namespace PerfSage.Prediction.Tests.Golden;

/// <summary>No predicted number or reason of the golden models changes unnoticed, on any NPU.</summary>
public sealed class GoldenPredictionTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    private const string AtOtherConfidence = "resnet";
    private const double OtherConfidence = 0.97;

    public static TheoryData<string> Names => [.. GoldenModels.All.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Predictions_are_those_of_the_file(string model) => Verify(model, model);

    [Fact]
    public void Intervals_of_another_confidence_are_those_of_the_file() => Verify(AtOtherConfidence, OtherName, OtherConfidence);

    [Fact]
    public void No_file_is_left_of_a_model_that_is_gone() =>
        Snapshot.VerifyNoOthers(GoldenModels.All.Select(model => model.Name).Append(OtherName));

    private static string OtherName => AtOtherConfidence + "-at-other-confidence";

    private void Verify(string model, string test, double confidence = 0.9)
    {
        var estimate = PredictorFixture.Estimate(Models.Of(GoldenModels.Get(model).ToBytes()));
        Snapshot.Verify(
            PredictionText.Of(estimate, fixture.OnNpus(estimate, confidence)),
            isSameLine: (expected, actual) => LastDigit.IsSame(expected, actual, PredictionText.Digits),
            test: test
        );
    }
}
