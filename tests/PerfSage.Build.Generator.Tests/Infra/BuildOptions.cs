using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <summary>The one property that the targets make visible to the compiler.</summary>
internal sealed class BuildOptions(bool designTime) : AnalyzerConfigOptionsProvider
{
    private readonly Options options = new(designTime);

    public override AnalyzerConfigOptions GlobalOptions => options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;

    private sealed class Options(bool designTime) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = designTime ? "true" : "false";
            return key == "build_property._PerfSageDesignTime";
        }
    }
}
