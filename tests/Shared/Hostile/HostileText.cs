using System.Text;

namespace PerfSage.Tests.Hostile;

/// <summary>Names each of which would do harm if it were printed or written as it is.</summary>
internal static class HostileText
{
    // What a CI service, a terminal, an editor, MSBuild, a browser and GitHub's Markdown would act on.
    private const string Attack =
        " \u202ecod\u202c \u2066i\u2069\u061c\u200e\u200bz\u2060\ufeff\u00ad\u034f\u3164\U000E0041\U000E0100 \u001b[31m\u001b]8;;x\u0007"
        + "\u009b1m\b\t\u0085##vso[task.setvariable variable=x]\u2028##[error]e\u2029::error::e <img src=x onerror=1>|`c`|*b*|@team|[l](x)|"
        + "'q'\"=1+1\",]]>&lt;{{style}}\r::set-output name=a::b\r##teamcity[x]";

    private const string Lines =
        "\n::add-mask::a\r\n \u3000::error::b\n##vso[task.complete]c\n/x/App.csproj(1,1): error PSB0000: d\nerror PSB0000: e\n  f";

    /// <summary>Begin with a word by which they are found again; the rest is the same.</summary>
    public static string Operator { get; } = "SneakyOp" + Lines + Attack + "\0";

    public static string Tensor { get; } = "SneakyTensor" + Attack + Lines + "\0";

    public static string Graph { get; } = "SneakyGraph" + Lines + Attack + "\0";

    public static string Subject { get; } = "SneakyCommit" + Attack;

    public static string Description { get; } = "::notice::SneakyDevice" + Lines + Attack;

    public static string Justification { get; } = "SneakyReason" + Attack;

    /// <summary>Of an INI file, in whose lines it ends.</summary>
    public static string Section { get; } = "SneakyBoard" + Attack.Replace("\r", "", StringComparison.Ordinal);

    /// <summary>All that Git allows in the name of a branch.</summary>
    public static string Branch { get; } = "SneakyBranch\u202e\u200b\u00ad\U000E0041x|@team|`c`&<img>";

    /// <summary>All that the file system allows in a name.</summary>
    public static string File { get; } = Allowed("SneakyFile" + Lines + Attack);

    /// <summary>Without line ends, which budgets.txt refuses.</summary>
    public static string FileOnOneLine { get; } = Allowed("SneakyFile" + Attack).Replace("\r", "", StringComparison.Ordinal);

    private static string Allowed(string name)
    {
        const string Nowhere = "/\0;";
        const string NotOnWindows = "<>:\"\\|?*";
        // At most 255 bytes with an extension.
        const int Bytes = 230;
        var allowed = new StringBuilder();
        foreach (
            var rune in name.EnumerateRunes()
                .Where(r => !Nowhere.Contains((char)r.Value, StringComparison.Ordinal))
                .Where(r =>
                    !OperatingSystem.IsWindows() || !(r.Value < ' ' || NotOnWindows.Contains((char)r.Value, StringComparison.Ordinal))
                )
                .TakeWhile(r => Encoding.UTF8.GetByteCount(allowed.ToString()) + r.Utf8SequenceLength <= Bytes)
        )
        {
            allowed.Append(rune);
        }

        return allowed.ToString();
    }
}
