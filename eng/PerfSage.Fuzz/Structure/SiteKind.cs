namespace PerfSage.Fuzz.Structure;

internal enum SiteKind
{
    /// <summary>A number that is a field.</summary>
    Scalar,

    /// <summary>One of several numbers.</summary>
    Element,

    /// <summary>The length of a list.</summary>
    Length,

    /// <summary>Where something else is.</summary>
    Offset,

    /// <summary>Where in a table a field is, if it is there.</summary>
    Slot,
}
