using System.Globalization;

namespace PerfSage.Contracts.Budgets;

/// <summary>What the file of a model leaves open, as the user says it.</summary>
/// <param name="InputShape">Of its inputs, e.g. <c>1x224x224x3</c>; empty where the file says it.</param>
/// <param name="Signature">Name of the one that the app runs; empty where there is no choice.</param>
/// <param name="TripCount">How often its loops run; null where it has none, or nobody knows.</param>
internal sealed record ModelReading(string InputShape, string Signature, long? TripCount)
{
    /// <summary>More than a day of nanoseconds.</summary>
    private const long MostTrips = 1_000_000_000_000;

    public static ModelReading AsItIs { get; } = new(InputShape: "", Signature: "", TripCount: null);

    /// <summary>Under the names of the metadata; empty where nothing is said.</summary>
    public IReadOnlyList<(string Name, string Text)> Texts =>
        [
            (nameof(InputShape), InputShape),
            (nameof(Signature), Signature),
            (nameof(TripCount), TripCount?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ];

    /// <param name="text">A whole number of digits alone.</param>
    public static bool TryReadTripCount(string text, out long count) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= MostTrips;

    /// <returns>What the other says, and where it says nothing, what this does.</returns>
    public ModelReading With(ModelReading other) =>
        new(
            other.InputShape.Length > 0 ? other.InputShape : InputShape,
            other.Signature.Length > 0 ? other.Signature : Signature,
            other.TripCount ?? TripCount
        );
}
