using System.CommandLine;
using System.CommandLine.Parsing;
using PerfSage.Contracts.Text;

namespace PerfSage.Cli.Options;

/// <summary>
/// Finds options that a command does not have. The parser itself takes such an option for a file and says that it does not exist, or
/// just refuses it.
/// </summary>
internal static class MistypedOptions
{
    /// <returns>One message each. A file whose name begins with a dash is named after <c>--</c>, or as <c>./-file</c>.</returns>
    public static IEnumerable<string> Of(ParseResult result)
    {
        if (result.Tokens.Any(t => t.Type == TokenType.DoubleDash))
        {
            return [];
        }

        return from value in result
                .CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(a => a.Tokens)
                .Select(t => t.Value)
                .Concat(result.UnmatchedTokens)
            where value.Length > 1 && value[0] == '-'
            let meant = Suggestion.For(value.Split('=', ':')[0], Names(result.CommandResult.Command))
            select $"unknown option '{value}'{(meant is null ? "" : $"; did you mean '{meant}'?")}";
    }

    private static IEnumerable<string> Names(Command command) => command.Options.SelectMany(o => o.Aliases.Append(o.Name));
}
