namespace PerfSage.Dataset.Evaluate;

/// <summary>What the product says of a prediction.</summary>
internal enum TrustLevel
{
    /// <summary>Like what training saw.</summary>
    Inside,

    /// <summary>PSB2003: judged, with a wider interval and a warning.</summary>
    Outside,

    /// <summary>Not judged at all, by default an error.</summary>
    Unpredictable,
}
