using System.CommandLine;
using System.CommandLine.Parsing;
using PerfSage.Reports.Printing;

namespace PerfSage.Cli.Options;

/// <summary>Command lines as they were before there was <c>gate</c>. They work until 1.0, and say so on standard error.</summary>
internal static class OldSpelling
{
    /// <param name="notices">Receives a line for each old spelling.</param>
    /// <returns>The same in the new spelling.</returns>
    public static ParseResult Renew(ParseResult result, LogWriter notices)
    {
        // Tokens rather than arguments: in these, the parser has replaced response files by what they hold.
        var tokens = result.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).Select(t => t.Value).ToArray();
        string[] old = tokens switch
        {
            ["diff", ..] => ["--base"],
            ["check", ..] => ["--project", "--out", "--budgets"],
            _ => [],
        };
        var used = old.Where(name =>
                tokens.Any(t =>
                    t == name || t.StartsWith(name + "=", StringComparison.Ordinal) || t.StartsWith(name + ":", StringComparison.Ordinal)
                )
            )
            .ToArray();
        if (used.Length == 0)
        {
            return result;
        }

        notices.WriteLine($"perfsage: 'perfsage {tokens[0]} {used[0]}' is now 'perfsage gate {used[0]}'; the old spelling goes with 1.0");
        // Alone, --budgets prints as check does, which scripts may read.
        return used is ["--budgets"]
            ? result
            : result.RootCommandResult.Command.Parse(["gate", .. result.Tokens.Skip(1).Select(t => t.Value)]);
    }
}
