namespace PerfSage.Prediction.Fits;

/// <summary>Predicts each measured model by a fit that has not seen it.</summary>
internal static class CrossValidation
{
    /// <summary>Up to so many models, each is left out alone.</summary>
    private const int MostFolds = 30;

    private const int FoldsOfMany = 10;

    // From scales that are nearly free to scales that are one.
    private static readonly double[] Penalties = [1e-6, 1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 1, 1e3];

    /// <summary>The fit with the penalty that predicts best what it has not seen; of equals, the one that trusts the base more.</summary>
    public static ScaleFit Fit(IReadOnlyList<MeasuredParts> rows) =>
        ScaleFitter.Fit(
            rows,
            rows.Count < 2 ? Penalties[^1] : Enumerable.Reverse(Penalties).MinBy(p => Error(LeftOut(rows, r => ScaleFitter.Fit(r, p))))
        );

    /// <summary>How far off models are on average that a fit has not seen, as a natural logarithm; what a base is chosen by.</summary>
    public static double Error(IReadOnlyList<MeasuredParts> rows) =>
        Penalties.Min(p => Error(LeftOut(rows, r => ScaleFitter.Fit(r, p)))) / rows.Count;

    /// <returns>[n], natural logarithms of measured over predicted; the penalty is chosen without the model as well.</returns>
    public static double[] LogErrors(IReadOnlyList<MeasuredParts> rows) => LeftOut(rows, Fit);

    private static double Error(double[] logErrors) => Math.Round(logErrors.Sum(e => Math.Abs(e)), 12);

    private static double[] LeftOut(IReadOnlyList<MeasuredParts> rows, Func<IReadOnlyList<MeasuredParts>, ScaleFit> fit)
    {
        var folds = rows.Count <= MostFolds ? rows.Count : FoldsOfMany;
        var errors = new double[rows.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var fitted = fit([.. rows.Where((_, i) => i % folds != fold)]);
            for (var i = fold; i < rows.Count; i += folds)
            {
                errors[i] = Math.Log(rows[i].Measured / fitted.Predict(rows[i].Parts));
            }
        }

        return errors;
    }
}
