namespace PerfSage.Reports.Wording;

/// <summary>Of a table's column. Numbers stand at its right.</summary>
internal readonly record struct Heading(string Title, bool IsNumber)
{
    public static Heading Text(string title) => new(title, IsNumber: false);

    public static Heading Number(string title) => new(title, IsNumber: true);
}
