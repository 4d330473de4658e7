namespace PerfSage.Gate.Setup.Edits;

/// <summary>Where an element stands in a text.</summary>
/// <param name="Parent">Null of the root.</param>
/// <param name="Start">Of its first angle bracket.</param>
/// <param name="End">Of its end tag's first angle bracket; null of an element that has none.</param>
internal sealed record XmlPlace(string Name, XmlPlace? Parent, bool HasCondition, int Start)
{
    public int? End { get; set; }

    public bool IsNamed(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
