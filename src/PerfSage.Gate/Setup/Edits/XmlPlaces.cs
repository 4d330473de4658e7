using System.Xml;

namespace PerfSage.Gate.Setup.Edits;

/// <summary>Finds elements in a text, so that something can be put between them and all else stays as it is.</summary>
internal static class XmlPlaces
{
    /// <returns>In the order of the text; the root is the first.</returns>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static IReadOnlyList<XmlPlace> Read(string text)
    {
        var lines = LineStarts(text);
        var places = new List<XmlPlace>();
        var open = new Stack<XmlPlace>();
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
        );
        var position = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            // The reader counts the first letter of a name.
            var name = position.HasLineInfo() && position.LineNumber > 0 ? lines[position.LineNumber - 1] + position.LinePosition - 1 : 0;
            if (reader.NodeType == XmlNodeType.Element)
            {
                var place = new XmlPlace(
                    reader.LocalName,
                    open.Count > 0 ? open.Peek() : null,
                    reader.GetAttribute("Condition") is not null,
                    name - "<".Length
                );
                places.Add(place);
                if (!reader.IsEmptyElement)
                {
                    open.Push(place);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                open.Pop().End = name - "</".Length;
            }
        }

        return places;
    }

    // As the reader counts them.
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
