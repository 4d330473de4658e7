using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests;

/// <summary>A project whose reference leaves out the package's targets.</summary>
public sealed class PackagePartsTests
{
    [Theory]
    [InlineData(true, false, false, true)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, true, false)]
    [InlineData(false, false, false, false)]
    public void A_generator_without_targets_says_so(bool hasProperties, bool hasTargets, bool hasBudgets, bool told)
    {
        Dictionary<string, string> properties = [];
        if (hasProperties)
        {
            properties["build_property.TargetFramework"] = "net10.0";
        }

        if (hasTargets)
        {
            properties["build_property._PerfSageTargets"] = "true";
        }

        var driver = CSharpGeneratorDriver
            .Create(
                [new PerfBudgetsGenerator().AsSourceGenerator()],
                GeneratorRun.Texts(hasBudgets ? BudgetText.Write(BudgetText.Item(maxLatencyMs: "1")) : null, predictions: null),
                optionsProvider: new PropertyOptions(properties),
                driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
            )
            .RunGenerators(GeneratorRun.Compile(withGuard: false));
        Assert.Equal(
            told,
            driver
                .GetRunResult()
                .Diagnostics.Any(d => d.Id == "PSB9001" && d.GetMessage(null).Contains("without its targets", StringComparison.Ordinal))
        );
        CachingAssert.AllCached(driver.RunGenerators(GeneratorRun.Compile(withGuard: false)).GetRunResult());
    }
}
