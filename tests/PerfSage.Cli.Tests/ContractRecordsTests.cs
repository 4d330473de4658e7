using PerfSage.Contracts;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.TfLite;
using PerfSage.Gate.Predictions;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Cli.Tests;

/// <summary>What the judge gets of a prediction.</summary>
public sealed class ContractRecordsTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    [Fact]
    public void It_knows_what_of_the_latency_is_the_devices_own()
    {
        const string Slow = """{ "id": "slow", "base": "npu", "overheadMs": 0.25 }""";
        using var predictor = Predictor.Load().With(DeviceCatalog.Builtin.With(Slow));
        var estimate = Predictor.Estimate([ModelInput.Of(TfLiteReader.Read(File.ReadAllBytes(models.Kws)))])[0];
        Assert.Equal(
            // 5 mW for as long.
            [new MetricValue(Metric.Latency, 0.25), new MetricValue(Metric.Energy, 0.00125)],
            ContractRecords.Prediction("kws.tflite", estimate, predictor.At(estimate, "slow", 0.9)).Overheads
        );
        Assert.Empty(ContractRecords.Prediction("kws.tflite", estimate, predictor.At(estimate, "ethos-u55-256", 0.9)).Overheads);
    }

    [Fact]
    public void It_knows_the_energy_of_the_operator_that_needs_most()
    {
        using var predictor = Predictor
            .Load()
            .With(
                DeviceCatalog.Builtin.With(
                    EnergyBoard.Device.Replace("\"overheadMs\": 0,", "\"overheadMs\": 0.4,", StringComparison.Ordinal)
                )
            );
        var estimate = Predictor.Estimate([ModelInput.Of(TfLiteReader.Read(File.ReadAllBytes(models.Kws)))])[0];
        var device = predictor.At(estimate, EnergyBoard.DeviceId, 0.9);
        var record = ContractRecords.Prediction("kws.tflite", estimate, device);
        var top = Assert.Single(record.TopOperators, t => t.Metric == Metric.Energy);
        Assert.Equal(Array.IndexOf(device.OperatorEnergyMj, device.OperatorEnergyMj.Max()), top.Index);
        Assert.Equal(device.OperatorEnergyMj.Max(), top.Value, 1e-3 * top.Value);
        Assert.Equal([new MetricValue(Metric.Latency, 0.4), new MetricValue(Metric.Energy, 0.002)], record.Overheads);
        Assert.Equal(device.Measures[Metric.Energy], record.Measures[Metric.Energy]);
    }
}
