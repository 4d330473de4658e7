using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Cli.Tests.Hostile;

/// <summary>What must hold of everything that is printed or written, whatever names are in it.</summary>
internal static partial class Harmless
{
    /// <summary>Of a file, by what it is.</summary>
    public static void File(string path)
    {
        var text = System.IO.File.ReadAllText(path);
        switch (Path.GetFileName(path), Path.GetExtension(path))
        {
            case ("github-annotations.txt", _):
                Commands(text, GitHubCommand());
                break;
            case ("azure-annotations.txt", _):
                Commands(text, AzureCommand());
                break;
            case ("predictions.txt", _):
                HarmlessText.Is(text);
                PredictionFileReader.Read(text);
                break;
            case (_, ".json" or ".sarif"):
                Json(text);
                break;
            case (_, ".xml" or ".svg"):
                HarmlessText.Is(text);
                HarmlessText.IsShown(
                    string.Concat(XDocument.Parse(text).Descendants().SelectMany(e => e.Attributes().Select(a => a.Value).Append(e.Value)))
                );
                break;
            case (_, ".md"):
                Markdown(text);
                break;
            case (_, ".html"):
                HarmlessText.Is(text);
                Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
                HarmlessText.IsShown(WebUtility.HtmlDecode(text));
                break;
            // Of a plan: the program's own models, names and programs.
            case ("Program.cs.txt", _) or (_, ".tflite" or ".sh" or ".csproj"):
                break;
            case (_, ".csv"):
                HarmlessText.Is(text);
                break;
            default:
                Assert.Fail($"'{path}' is new: say here what keeps names in it from doing harm");
                break;
        }
    }

    /// <summary>Of what a command prints, in any format.</summary>
    public static void Printed(string text)
    {
        if (text.StartsWith('{'))
        {
            Json(text);
        }
        else
        {
            HarmlessText.Is(text);
        }
    }

    public static void Markdown(string text)
    {
        HarmlessText.Is(text);
        // The zero-width spaces are the program's own; see MarkdownText.
        HarmlessText.IsShown(WebUtility.HtmlDecode(text.Replace("&#8203;", "", StringComparison.Ordinal)));
        Assert.DoesNotMatch(@"<(?!/?(code|details|summary|sub)>|!-- (perfsage )?-->)", text);
        Assert.DoesNotMatch(@"\]\((?!https://github\.com/perfsage/)", text);
        Assert.DoesNotMatch("@(?!&#8203;|<!-- -->)", text);
        var columns = 0;
        foreach (var line in text.Split('\n'))
        {
            columns =
                !line.StartsWith('|') ? 0
                : columns == 0 ? line.Count(c => c == '|')
                : columns;
            Assert.Equal(columns, line.Count(c => c == '|'));
        }
    }

    /// <summary>Of a log in which some lines are commands of the program's own.</summary>
    public static void Commands(string text, Regex own)
    {
        HarmlessText.IsShown(text);
        Assert.All(text.Split('\n'), line => HarmlessText.Is(own.Replace(line, "")));
    }

    [GeneratedRegex(@"^::(error|warning|notice) file=[^,:]*,line=\d+,col=\d+,title=[^,:]*::")]
    public static partial Regex GitHubCommand();

    [GeneratedRegex(
        @"^##vso\[task\.(logissue type=(error|warning);sourcepath=[^;\]]*;linenumber=\d+;columnnumber=\d+;code=PSB\d+|uploadsummary)\]"
    )]
    public static partial Regex AzureCommand();

    private static void Json(string text)
    {
        HarmlessText.Is(text);
        using var document = JsonDocument.Parse(text);
        Assert.All(Strings(document.RootElement), Assert.NotNull);
    }

    private static IEnumerable<string> Strings(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            _ => [],
        };
}
