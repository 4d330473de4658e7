namespace PerfSage.Fuzz.Structure;

/// <summary>Bytes of a file that mean something.</summary>
/// <param name="Table">Name of the table that they belong to.</param>
/// <param name="Field">Name of the field.</param>
internal readonly record struct Site(SiteKind Kind, int Position, int Bytes, string Table, string Field);
