using System.Globalization;
using PerfSage.Contracts.Text;

namespace PerfSage.Core.Features;

/// <summary>From values to what is stored, and back to what people read.</summary>
internal static class ColumnScales
{
    /// <summary>Keeps the logarithm of no time finite; a thousandth of a microsecond is half a cycle.</summary>
    public const double FloorMs = 1e-6;

    public static bool IsLogarithmic(this ColumnScale scale) => scale is ColumnScale.Size or ColumnScale.Milliseconds;

    public static double Store(this ColumnScale scale, double value) =>
        scale switch
        {
            ColumnScale.Size => Math.Log(1 + value),
            ColumnScale.Milliseconds => Math.Log(FloorMs + value),
            _ => value,
        };

    public static string Format(this ColumnScale scale, double stored) =>
        scale switch
        {
            ColumnScale.Size => Count(Math.Exp(stored) - 1),
            ColumnScale.Milliseconds => Numbers.Show(Math.Max(0, Math.Exp(stored) - FloorMs), 3),
            _ => Count(stored),
        };

    private static string Count(double value) => value.ToString(value >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
