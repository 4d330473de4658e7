using PerfSage.Contracts.Budgets;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Predictions.Cache;

namespace PerfSage.Cli.Tests.Predictions;

public sealed class PredictionKeyTests
{
    [Fact]
    public void All_that_decides_about_a_prediction_makes_another_key()
    {
        string[] keys =
        [
            Key(),
            Key(predictor: "b"),
            Key(confidence: 0.5),
            Key(trips: 3),
            Key(device: """{ "id": "board", "base": "npu", "scale": { "*": 2 } }"""),
            Key(device: """{ "id": "board", "base": "npu", "scale": { "*": 3 } }"""),
        ];
        Assert.Distinct(keys);
        Assert.Equal(keys[0], Key());
    }

    private static string Key(string predictor = "a", double confidence = 0.9, string? device = null, long? trips = null) =>
        PredictionKey.Of(
            predictor,
            confidence,
            (device is null ? DeviceCatalog.Builtin : DeviceCatalog.Builtin.With(device)).Devices,
            ModelReading.AsItIs with
            {
                TripCount = trips,
            }
        );
}
