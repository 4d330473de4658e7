using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Fuzz.Inputs;
using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Tests;

/// <summary>A model that is read and written without a change must be the same model, or changes would hide behind other faults.</summary>
public sealed class NodeTests
{
    [Fact]
    public void Writing_what_was_read_keeps_operators_operands_and_weights()
    {
        var seeds = SeedModels.All.Where(s => Read(s.File) is not null).ToArray();
        Assert.InRange(seeds.Length, 150, int.MaxValue);
        Assert.All(seeds, s => Assert.Equal(Read(s.File), Read(NodeWriter.Write(NodeReader.Read(s.File)))));
    }

    private static string? Read(byte[] file)
    {
        try
        {
            return string.Join('\n', TfLiteReader.Read(file).Operators.Select(Text));
        }
        catch (ModelFormatException)
        {
            return null;
        }
    }

    private static string Text(OperatorInfo op) =>
        $"{op.Name} {op.Options} "
        + string.Join(
            ' ',
            op.Inputs.Concat(op.Outputs).Select(t => $"{t?.Name} {t?.Type} {t?.ContentHash} {string.Join('x', t?.Shape ?? [])}")
        );
}
