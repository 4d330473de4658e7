using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Html.Markup;
using PerfSage.Reports.Html.Sections;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html;

/// <summary>
/// The page as one file: style and script are inside, and the content security policy admits these two by their hashes and nothing else.
/// </summary>
internal static partial class PageHtml
{
    public static string Of(ReportPage page)
    {
        var (style, script) = (PageFile.Read("page.css"), PageFile.Read("page.js"));
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["style-hash"] = Hash(style),
            ["script-hash"] = Hash(script),
            ["title"] = HtmlText.Encode(VerdictHeader.Plain(page)),
            ["style"] = style,
            ["body"] = Body(page),
            ["script"] = script,
        };
        // One pass: what is inserted is not searched again.
        return Placeholder().Replace(PageFile.Read("page.html"), match => parts[match.Groups[1].Value]);
    }

    private static string Body(ReportPage page) =>
        HtmlText.Of(
            VerdictHeader.Of(page),
            El("main", page.Models.Select(m => ModelArticle.Of(m, page.Models.Count == 1)), AccuracyTable.Of(page)),
            El("footer", El("p", $"perfsage {page.Gate.ToolVersion}, predictor {page.Gate.PredictorSha256}"))
        );

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(@"\{\{([a-z-]+)\}\}")]
    private static partial Regex Placeholder();
}
