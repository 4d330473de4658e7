using PerfSage.Core.Analysis;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Operators;

/// <summary>What an operator of a kind has at least.</summary>
/// <param name="Optional">Of its first inputs those that may be absent.</param>
/// <param name="IsVariadic">Whether no further input may be absent either.</param>
internal sealed record OperandCase(BuiltinOperator Code, string Name, int Inputs, int Outputs, IReadOnlyList<int> Optional, bool IsVariadic)
{
    public OperatorOptions? Options { get; init; }

    /// <summary>Whether each input is there when no more than needed is.</summary>
    public bool[] Least => [.. Enumerable.Range(0, Inputs).Select(i => !Optional.Contains(i))];

    public string? Refusal(params bool[] inputs) => Refusal(inputs, Outputs);

    /// <returns>Why a model of one operator is refused; null if it is read.</returns>
    public string? Refusal(bool[] inputs, int outputs)
    {
        var model = new ModelBuilder();
        var x = model.Main.Input([1, 4, 4, 2]);
        var results = Enumerable.Range(0, outputs).Select(_ => model.Main.AddTensor(TensorType.Int8, [1, 4, 4, 2])).ToArray();
        model.Main.AddOperator(Code, [.. inputs.Select(present => present ? x : null)], results, Options);
        model.Main.Output([x, .. results]);
        try
        {
            OperandCheck.Check(Zoo.Read(model));
            return null;
        }
        catch (ModelFormatException e)
        {
            return e.Message;
        }
    }
}
