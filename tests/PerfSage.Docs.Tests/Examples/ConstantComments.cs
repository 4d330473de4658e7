using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace PerfSage.Docs.Tests.Examples;

/// <summary>Code that names generated constants and says their values: <c>PerfBudgets.Kws.FileKiB // 42.21875</c>.</summary>
internal static partial class ConstantComments
{
    /// <returns>The code with the values that the constants have.</returns>
    public static string In(string code, Microsoft.CodeAnalysis.Compilation generated) =>
        Line().Replace(code, match => match.Groups["start"].Value + Value(match.Groups["constant"].Value, generated));

    /// <returns>What an editor shows where the pointer is on the constant.</returns>
    public static string Summary(string constant, Microsoft.CodeAnalysis.Compilation generated) =>
        Spaces().Replace(XElement.Parse(Field(constant, generated).GetDocumentationCommentXml()!).Element("summary")!.Value.Trim(), " ");

    private static string Value(string constant, Microsoft.CodeAnalysis.Compilation generated) =>
        Convert.ToString(Field(constant, generated).ConstantValue, CultureInfo.InvariantCulture)!;

    private static IFieldSymbol Field(string constant, Microsoft.CodeAnalysis.Compilation generated)
    {
        var names = constant.Split('.');
        var type = generated.GetTypeByMetadataName("App." + string.Join('+', names[..^1]));
        return type?.GetMembers(names[^1]).OfType<IFieldSymbol>().SingleOrDefault()
            ?? throw new InvalidOperationException($"there is no constant {constant}");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<start>(?<constant>PerfBudgets(\.\w+)+)\s+// )(?<value>[\d.]*\d)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
