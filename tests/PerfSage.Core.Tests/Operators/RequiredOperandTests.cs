using PerfSage.Core.Operators;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Operators;

/// <summary>TensorFlow Lite refuses an operator that lacks an operand; its cost would come out as next to nothing.</summary>
public sealed class RequiredOperandTests
{
    // LSTMKernelType.BASIC
    private const byte Basic = 1;

    public static TheoryData<int> Kinds => [.. OperatorCatalog.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_needs_its_operands_and_no_others(int code) =>
        NeedsItsOperands(OperandCases.Of((BuiltinOperator)code, OperatorCatalog.Of(code).Name));

    [Fact]
    public void The_basic_kernel_of_an_lstm_has_operands_of_its_own()
    {
        var options = new OperatorOptions(
            OptionsKind.Lstm,
            OptionField.Of(0, (byte)0),
            OptionField.Of(1, 0f),
            OptionField.Of(2, 0f),
            OptionField.Of(3, Basic)
        );
        NeedsItsOperands(new(BuiltinOperator.Lstm, "LSTM", Inputs: 5, Outputs: 4, Optional: [], IsVariadic: false) { Options = options });
    }

    [Fact]
    public void Of_a_kind_that_is_newer_than_the_schema_nothing_is_required() =>
        Assert.Null(new OperandCase((BuiltinOperator)9999, "BUILTIN_9999", 0, 0, [], IsVariadic: false).Refusal());

    private static void NeedsItsOperands(OperandCase kind)
    {
        var least = kind.Least;
        Assert.Null(kind.Refusal(least));
        Assert.Equal(kind.IsVariadic ? Missing(kind, "input", least.Length) : null, kind.Refusal([.. least, false]));
        Assert.Null(kind.Refusal([.. least, true]));
        for (var i = 0; i < least.Length; i++)
        {
            Assert.Equal(Missing(kind, "input", i), kind.Refusal(least[..i]));
            Assert.Equal(least[i] ? Missing(kind, "input", i) : null, kind.Refusal([.. least[..i], false, .. least[(i + 1)..]]));
        }

        for (var i = 0; i < kind.Outputs; i++)
        {
            Assert.Equal(Missing(kind, "output", i), kind.Refusal(least, i));
        }
    }

    private static string Missing(OperandCase kind, string role, int index) => $"operator 0 {kind.Name} has no {role} {index}";
}
