using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfSage.Build.Generator.Parsing;

/// <summary>Whether a project got the whole package: of the generator alone, no budget is ever asked for.</summary>
internal static class PackageParts
{
    public const string Missing =
        "the project has the package's generator without its targets; its reference to PerfSage.Build must not exclude 'build' "
        + "(ExcludeAssets, IncludeAssets)";

    // A compiler that is told no property at all cannot tell.
    public static bool LacksTargets(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.TargetFramework", out _)
        && !(options.TryGetValue("build_property._PerfSageTargets", out var targets) && targets.Length > 0);
}
