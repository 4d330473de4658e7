using PerfSage.Core.Devices;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Measured;
using PerfSage.Dataset.Measured.Export;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Dataset.Calibrate;

/// <summary>Devices of LatBench and of qed, each in turn as one that nobody knows.</summary>
internal static class Experiment
{
    private const double Confidence = 0.9;

    public static IEnumerable<Outcome> Run(Predictor predictor, string folder, int families, int[] rows) =>
        new[]
        {
            Pool(predictor, ExportOrder.Of(LatBench.Read(folder), families)),
            Pool(predictor, Qed.Read(folder).Where(m => m.Space == "cnn")),
        }.SelectMany(pool => pool.Labels.SelectMany(label => rows.SelectMany(r => LeftOutDevice.Outcomes(pool, label, r))));

    private static PredictedPool Pool(Predictor predictor, IEnumerable<MeasuredModel> models)
    {
        var known = models.Where(m => m.Model is not null).ToArray();
        var estimates = Predictor.Estimate([.. known.AsParallel().AsOrdered().Select(m => ModelInput.Of(TfLiteReader.Read(m.Model!())))]);
        DeviceProfile[] devices = [.. predictor.Catalog.Devices.Where(d => d.Family.Id == "processor" && d.Calibration is null)];
        predictor.Prepare(estimates, devices);
        return new PredictedPool(
            known,
            devices,
            [
                .. estimates
                    .AsParallel()
                    .AsOrdered()
                    .Select(e => devices.ToDictionary(d => d.Id, d => BasePrediction.Of(e, d, predictor.At(e, d, Confidence)))),
            ]
        );
    }
}
