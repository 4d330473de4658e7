using System.Text.RegularExpressions;

namespace PerfSage.Build.PackageTests.Ci;

/// <summary>The mistakes in a script that do the most harm.</summary>
internal static class ShellAssert
{
    public static void Safe(string name, string script)
    {
        Assert.StartsWith("set -euo pipefail\n", script, StringComparison.Ordinal);
        Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\beval\b|`|\bmapfile\b|\breadarray\b|\$\(\w+\.", script);
        foreach (var line in script.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            Assert.True(Unquoted(line).Length == 0, $"{name}: unquoted {Unquoted(line)} in: {line}");
        }
    }

    // Assignments and "case" split no words, and neither does what stands between quotes or inside ${…}.
    private static string Unquoted(string line)
    {
        var rest = Regex.Replace(line, @"^(local )?\w+=(\$\w+|\$\{[^}]*\}|[^"" $])+$", "");
        rest = Regex.Replace(rest, @"\$?'[^']*'", "");
        rest = Regex.Replace(rest, @"""(\$\{[^}""]*(""[^""]*""[^}""]*)*\}|\$\([^)]*\)|[^""])*""", "");
        rest = Regex.Replace(rest, @"^\w+=(\$\w+|\$\{.*\})$", "");
        rest = Regex.Replace(rest, @"=\$\?", "");
        return Regex.Match(rest, @"\$[\w{]\S*").Value;
    }
}
