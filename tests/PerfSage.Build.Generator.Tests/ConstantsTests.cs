using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests;

public sealed class ConstantsTests
{
    [Fact]
    public void One_model_on_one_device() =>
        Verify(BudgetText.Write(BudgetText.Item(maxLatencyMs: "25", maxMemoryKiB: "128", maxFileKiB: "64")));

    [Fact]
    public void Public_members_are_properties() => Verify(BudgetText.Write("App.Models", "Public", BudgetText.Item(maxLatencyMs: "25")));

    [Theory]
    [InlineData("Limits", "class Limits")]
    [InlineData(" my limits ", "class my_limits")]
    [InlineData("class", "class @class")]
    [InlineData("1st", "class _1st")]
    public void The_class_is_called_what_the_project_wants(string name, string expected)
    {
        var budgets = BudgetText.Write([BudgetText.Item(maxLatencyMs: "25")], [], className: name);
        var result = GeneratorRun.Run(budgets, PredictionText.Answer(budgets));
        Assert.Contains($"static {expected}\n", result.Code, StringComparison.Ordinal);
        Assert.Empty(result.CompilerErrors);
    }

    [Fact]
    public void Several_models_and_devices() =>
        Verify(
            BudgetText.Write(
                BudgetText.Item("/app/small/kws.tflite", "npu;ethos-u65-512", maxLatencyMs: "25"),
                BudgetText.Item("/app/large/kws.tflite", "npu", maxLatencyMs: "30"),
                BudgetText.Item("/app/person detect-v2.tflite", "", maxFileKiB: "50")
            )
        );

    [Fact]
    public void A_design_time_build_has_the_names_before_there_are_numbers()
    {
        var result = GeneratorRun.Run(BudgetText.Write(BudgetText.Item(maxLatencyMs: "25")), predictions: null, designTime: true);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.CompilerErrors);
        Snapshot.Verify(result.Code, "cs");
    }

    [Fact]
    public void Constants_can_stand_in_constant_expressions()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "25"));
        var code =
            "class C { const double Headroom = App.PerfBudgets.Kws.Npu.MaxLatencyMs - App.PerfBudgets.Kws.Npu.PredictedLatencyUpperMs; "
            + "const string Name = \"model \" + App.PerfBudgets.Kws.FileName; }";
        Assert.Empty(GeneratorRun.Run(budgets, PredictionText.Answer(budgets), code: code).CompilerErrors);
    }

    [Fact]
    public void The_limit_of_the_error_level_is_the_constant()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "20", level: "warning"), BudgetText.Item(maxLatencyMs: "30"));
        Assert.Contains("MaxLatencyMs = 30d;", GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_budgets_gets_nothing()
    {
        var result = GeneratorRun.Run(budgets: null, predictions: null);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Code);
    }

    private static void Verify(string budgets, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var result = GeneratorRun.Run(budgets, PredictionText.Answer(budgets));
        Assert.Empty(result.CompilerErrors);
        Snapshot.Verify(result.Code, "cs", test: test);
    }
}
