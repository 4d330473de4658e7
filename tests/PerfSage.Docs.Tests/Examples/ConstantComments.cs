using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PerfSage.Docs.Tests.Examples;

/// <summary>Code that names generated constants and says their values: <c>PerfBudgets.Kws.FileKiB // 42.21875</c>.</summary>
internal static partial class ConstantComments
{
    /// <returns>The code with the values that the constants have.</returns>
    public static string In(string code, Microsoft.CodeAnalysis.Compilation generated) =>
        Line().Replace(code, match => match.Groups["start"].Value + Value(match.Groups["constant"].Value, generated));

    private static string Value(string constant, Microsoft.CodeAnalysis.Compilation generated)
    {
        var names = constant.Split('.');
        var type = generated.GetTypeByMetadataName("App." + string.Join('+', names[..^1]));
        var field = type?.GetMembers(names[^1]).OfType<IFieldSymbol>().SingleOrDefault();
        return Convert.ToString(field?.ConstantValue, CultureInfo.InvariantCulture) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"there is no constant {constant}");
    }

    [GeneratedRegex(@"^(?<start>(?<constant>PerfBudgets(\.\w+)+)\s+// )(?<value>[\d.]*\d)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
