using System.Xml.Linq;
using System.Xml.Schema;
using PerfSage.Reports.Formats.JUnit;

namespace PerfSage.Cli.Tests.Outputs;

public sealed class JUnitTests
{
    [Fact]
    public void Everything_that_can_happen_to_a_model() => Snapshot.Verify(JUnitXml.Render(GateReports.Everything), "xml");

    /// <summary>The schema by which Jenkins checks what it is given.</summary>
    [Fact]
    public void It_is_what_the_schema_says()
    {
        foreach (var report in GateReports.All)
        {
            Assert.Empty(Errors(JUnitXml.Render(report)));
        }

        Assert.NotEmpty(Errors(JUnitXml.Render(GateReports.Everything).Replace("<failure ", "<fault ", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_fails_exactly_if_the_gate_does()
    {
        foreach (var report in GateReports.All)
        {
            var xml = XDocument.Parse(JUnitXml.Render(report));
            Assert.Equal(report.Fails, xml.Descendants("failure").Concat(xml.Descendants("error")).Any());
            foreach (var suite in xml.Descendants("testsuite"))
            {
                Assert.Equal((int)suite.Attribute("tests")!, suite.Elements("testcase").Count());
                Assert.Equal((int)suite.Attribute("failures")!, suite.Descendants("failure").Count());
                Assert.Equal((int)suite.Attribute("errors")!, suite.Descendants("error").Count());
                Assert.Equal((int)suite.Attribute("skipped")!, suite.Descendants("skipped").Count());
            }
        }
    }

    private static List<string> Errors(string text)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add("", Path.Combine(AppContext.BaseDirectory, "Outputs/Schemas/jenkins-junit.xsd"));
        var errors = new List<string>();
        XDocument.Parse(text).Validate(schemas, (_, e) => errors.Add(e.Message));
        return errors;
    }
}
