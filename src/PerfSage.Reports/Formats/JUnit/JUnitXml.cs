using System.Globalization;
using System.Text;
using System.Xml;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.JUnit;

/// <summary><c>junit.xml</c>: a suite for each device with a case for each limit, and one for errors that no limit stands for.</summary>
internal static class JUnitXml
{
    private const string Others = "other errors";

    public static string Render(GateReport report)
    {
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            var verdict = GateVerdict.Of(report);
            xml.WriteStartElement("testsuites");
            Attribute(xml, "name", "perfsage");
            foreach (
                var device in report
                    .Entries.Where(e => e.Checks.Count > 0)
                    .GroupBy(e => e.Diff.Device)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
            )
            {
                Suite(xml, device.Key, [.. device.SelectMany(e => e.Checks.Select(c => JUnitCase.Of(e, c)))]);
            }

            if (verdict.OtherErrors.Count > 0)
            {
                Suite(xml, Others, [.. verdict.OtherErrors.Select(JUnitCase.Of)]);
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Suite(XmlWriter xml, string name, IReadOnlyList<JUnitCase> cases)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", name);
        Attribute(xml, "tests", Number(cases.Count));
        Attribute(xml, "failures", Number(cases.Count(c => c.Kind == JUnitKind.Failure)));
        Attribute(xml, "errors", Number(cases.Count(c => c.Kind == JUnitKind.Error)));
        Attribute(xml, "skipped", Number(cases.Count(c => c.Kind == JUnitKind.Skipped)));
        Attribute(xml, "time", "0");
        foreach (var one in cases)
        {
            xml.WriteStartElement("testcase");
            Attribute(xml, "classname", name);
            Attribute(xml, "name", one.Name);
            Attribute(xml, "time", "0");
            Outcome(xml, one);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Outcome(XmlWriter xml, JUnitCase one)
    {
        if (one.Kind is JUnitKind.Passed or JUnitKind.Skipped)
        {
            xml.WriteElementString(one.Kind == JUnitKind.Passed ? "system-out" : "skipped", Visible.Of(one.Text));
            return;
        }

        xml.WriteStartElement(one.Kind == JUnitKind.Failure ? "failure" : "error");
        Attribute(xml, "type", one.Type);
        Attribute(xml, "message", one.Text);
        xml.WriteEndElement();
    }

    // XML has no way to write most control characters, and file names may have them.
    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Visible.Of(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
