using PerfSage.Core.Devices;
using PerfSage.Prediction.Fits;

namespace PerfSage.Dataset.Calibrate;

/// <summary>Calibrates another device for one that is left out.</summary>
internal static class LeftOutDevice
{
    private const double LeastPredictable = 0.9;

    /// <summary>Of a pool that is not much larger than the rows, parts are left out in turn, so that all of it is judged.</summary>
    private const double MostRowsOfPool = 0.8;

    private const double Confidence = 0.9;

    private const int MostRowsForBase = 30;

    private const int Digits = 4;

    public static IEnumerable<Outcome> Outcomes(PredictedPool pool, string label, int rows)
    {
        int[] all = [.. Enumerable.Range(0, pool.Models.Count).Where(i => pool.Models[i].LatencyMs.ContainsKey(label))];
        var device = pool.DeviceOf(label);
        var precision = label[(label.LastIndexOf('.') + 1)..];
        DeviceProfile[] able = [.. pool.Devices.Where(d => d.Id != device.Id && d.Precision.Contains(precision) && Predicts(pool, d, all))];
        var group = device.Family.GroupOf(device.System);
        DeviceProfile[] same = [.. able.Where(d => d.Family.GroupOf(d.System) == group)];
        if ((same.Length > 0 ? same : able) is not { Length: > 0 } candidates)
        {
            yield break;
        }

        // Which models to measure is decided before anything is: by the first device that could be a base.
        var order = Order(pool, candidates[0], all, Math.Min(rows, all.Length - 1));
        var origin = candidates.MinBy(d => Math.Round(CrossValidation.Error(Rows(pool, d, [.. order.Take(MostRowsForBase)], label)), 9))!;
        int[] usable = [.. all.Where(i => pool.Predictions[i][origin.Id].Parts is not null)];
        if (rows < MostRowsOfPool * usable.Length)
        {
            order = Order(pool, origin, usable, rows);
            yield return Judge(pool, origin, label, rows, [(order, [.. usable.Except(order)])]);
        }
        else if (rows < usable.Length)
        {
            var left = usable.Length - rows;
            yield return Judge(
                pool,
                origin,
                label,
                rows,
                [.. usable.Chunk(left).Select(tested => ((int[])[.. usable.Except(tested)], tested))]
            );
        }
    }

    private static bool Predicts(PredictedPool pool, DeviceProfile device, int[] models) =>
        models.Count(i => pool.Predictions[i][device.Id].Parts is not null) >= LeastPredictable * models.Length;

    private static int[] Order(PredictedPool pool, DeviceProfile device, int[] models, int count)
    {
        int[] known = [.. models.Where(i => pool.Predictions[i][device.Id].Parts is not null)];
        var parts = known.Select(i => pool.Predictions[i][device.Id].Parts!).ToArray();
        return [.. InformativeOrder.Of(PartTable.Shares(parts), count).Select(i => known[i])];
    }

    private static MeasuredParts[] Rows(PredictedPool pool, DeviceProfile device, int[] models, string label)
    {
        int[] known = [.. models.Where(i => pool.Predictions[i][device.Id].Parts is not null)];
        var table = PartTable.Of([.. known.Select(i => pool.Predictions[i][device.Id].Parts!)]);
        return [.. known.Select((i, n) => new MeasuredParts(table.Rows[n], pool.Models[i].LatencyMs[label]))];
    }

    private static Outcome Judge(PredictedPool pool, DeviceProfile origin, string label, int rows, (int[] Seen, int[] Tested)[] folds)
    {
        var (predicted, measured, inside) = (new List<double>(), new List<double>(), 0);
        foreach (var (seen, tested) in folds)
        {
            var all = Rows(pool, origin, [.. seen, .. tested], label);
            var fitted = all[..seen.Length];
            var fit = CrossValidation.Fit(fitted);
            var width = ConformalWidth.Of(folds.Length > 2 ? [] : CrossValidation.LogErrors(fitted), Confidence);
            foreach (var row in all[seen.Length..])
            {
                predicted.Add(fit.Predict(row.Parts));
                measured.Add(row.Measured);
                inside += Math.Abs(Math.Log(row.Measured / predicted[^1])) <= width ? 1 : 0;
            }
        }

        return new Outcome(
            label,
            origin.Id,
            rows,
            Math.Round(Ranking.Spearman(predicted, measured), Digits),
            Math.Round(predicted.Zip(measured, (p, m) => Math.Abs((p / m) - 1)).Average(), Digits),
            folds.Length > 2 ? null : Math.Round(inside / (double)predicted.Count, Digits)
        );
    }
}
