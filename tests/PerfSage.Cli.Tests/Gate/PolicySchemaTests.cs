using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Suppressions;

namespace PerfSage.Cli.Tests.Gate;

/// <summary>What editors offer in perfbudgets.xml is what the program reads.</summary>
public sealed class PolicySchemaTests
{
    private static readonly XNamespace Xs = XmlSchema.Namespace;

    private static string Path => Repository.Path("docs/schemas/perfbudgets.xsd");

    [Fact]
    public void Each_name_that_is_read_is_offered_and_no_other()
    {
        Assert.Equal(Sorted(["Include", EmptyGlob.AllowEmpty, .. BudgetItem.MetadataNames]), Names("Budget"));
        Assert.Equal(Sorted(["Include", "Model", .. SuppressionItem.MetadataNames]), Names("Suppression"));
    }

    [Fact]
    public void Each_name_says_what_it_means() =>
        Assert.All(
            XDocument.Load(Path).Descendants(Xs + "attribute"),
            a => Assert.False(string.IsNullOrWhiteSpace(a.Descendants(Xs + "documentation").SingleOrDefault()?.Value), a.ToString())
        );

    [Fact]
    public void A_sample_is_valid() => Assert.Empty(Mistakes(XDocument.Load(Repository.Path("samples/PhoneApp/perfbudgets.xml"))));

    [Theory]
    [InlineData("<PerfBudget Include='a' Device='npu' MaxLatencyMs='20' AllowEmpty='true' Level='warning' />", true)]
    [InlineData("<PerfBudgetSuppression Model='a' Id='PSB1001' MaxLatencyMs='2' Until='2027-01-31' Justification='#1' />", true)]
    [InlineData("<PerfBudget Include='a' Device='npu' MaxLatancyMs='20' />", false)]
    [InlineData("<PerfBudget Include='a' Device='npu' MaxLatencyMs='20 ms' />", false)]
    [InlineData("<PerfBudget Include='a' Device='npu' MaxLatencyMs='0' />", false)]
    [InlineData("<PerfBudget Device='npu' MaxLatencyMs='20' />", false)]
    [InlineData("<PerfBudget Include='a' Gate='exact' />", false)]
    [InlineData("<PerfBudgetSuppression Model='a' Id='PSB1001' MaxLatencyMs='2' Until='soon' Justification='#1' />", false)]
    [InlineData("<PerfBugdet Include='a' />", false)]
    public void An_editor_marks_what_the_program_refuses(string element, bool isValid) =>
        Assert.Equal(isValid, Mistakes(XDocument.Parse($"<PerfBudgets>{element}</PerfBudgets>")).Count == 0);

    /// <returns>What an editor underlines.</returns>
    internal static List<string> Mistakes(XDocument policy)
    {
        var mistakes = new List<string>();
        policy.Validate(Schemas(), (_, e) => mistakes.Add(e.Message));
        return mistakes;
    }

    private static XmlSchemaSet Schemas()
    {
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(Path);
        schemas.Add(targetNamespace: null, reader);
        schemas.Compile();
        return schemas;
    }

    private static string[] Names(string type) =>
        Sorted(
            ((XmlSchemaComplexType)Schemas().GlobalTypes[new XmlQualifiedName(type)]!)
                .AttributeUses.Names.Cast<XmlQualifiedName>()
                .Select(n => n.Name)
        );

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
