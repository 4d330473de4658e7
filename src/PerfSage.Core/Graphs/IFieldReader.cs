namespace PerfSage.Core.Graphs;

/// <summary>A table of a file, the fields of which are read by number; one that is left out has its fallback.</summary>
internal interface IFieldReader
{
    int Int(int field, int fallback = 0);

    byte Byte(int field, byte fallback = 0);

    bool Bool(int field);

    float Float(int field);

    /// <returns>None if there are more than <paramref name="most"/>: many tables may share one vector.</returns>
    int[] ShortInts(int field, int most);
}
